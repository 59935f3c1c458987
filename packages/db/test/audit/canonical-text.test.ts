import { afterAll, beforeAll, expect, test } from "vitest";
import { REGION, openAuditSuite } from "./audit-suite.ts";

let suite: Awaited<ReturnType<typeof openAuditSuite>>;

beforeAll(async () => {
  suite = await openAuditSuite();
});
afterAll(() => suite.close());

/** The canonical text of a row that never enters the table, with these columns set. */
async function canonOf(columns: Record<string, string>): Promise<string> {
  const json = JSON.stringify({
    scheme: "sha256.1",
    chain: REGION,
    seq: 1,
    at: "2026-11-24T10:24:05.000007+08:00",
    region_id: REGION,
    action: "fact.save",
    object_kind: "fact",
    object_id: "k",
    result: "done",
    omitted: 0,
  });
  const { before = null, after = null, ...texts } = columns;
  const { rows } = await suite.owner.query(
    `select audit_canon(jsonb_populate_record(null::audit_log,
       $1::jsonb || $2::jsonb || jsonb_build_object('before', $3::jsonb, 'after', $4::jsonb))) as canon`,
    [json, JSON.stringify(texts), before, after],
  );
  return rows[0].canon;
}

const around = (name: string, before = "null", after = "null") =>
  `["sha256.1", "430112", 1, 1795487045000007, "430112", null, null, ${name}, null, null, null, ` +
  `"fact.save", "fact", "k", null, ${before}, ${after}, "done", 0]`;

test("every column stands in its place, times in microseconds", async () => {
  expect(await canonOf({ actor_name: "评价员" })).toBe(around('"评价员"'));
});

test.each([
  ["quotes and backslashes", 'a"b\\c/d', String.raw`"a\"b\\c/d"`],
  ["named control characters", "\b\f\n\r\t", String.raw`"\b\f\n\r\t"`],
  ["other control characters", "\u0001\u001f\u007f", '"\\u0001\\u001f\u007f"'],
  ["emoji beyond the basic plane", "得分😀𠮷", '"得分😀𠮷"'],
  ["line separators", "a\u2028b\u2029c", '"a\u2028b\u2029c"'],
  ["characters that html fears", "<&>'", `"<&>'"`],
])("strings: %s", async (_, value, expected) => {
  expect(await canonOf({ actor_name: value })).toBe(around(expected));
});

test.each([
  ["big numbers stay exact", "12345678901234567890.10", '"12345678901234567890.10"'],
  ["an exponent is written out", "1.5e3", '"1500"'],
  ["trailing zeros stay", "2.00", '"2.00"'],
  ["keys by length, then by byte", '{"bb":1,"a":2,"c":3}', String.raw`"{\"a\": 2, \"c\": 3, \"bb\": 1}"`],
  ["the last of equal keys counts", '{"a":1,"a":2}', String.raw`"{\"a\": 2}"`],
  ["nested values", '{"a":[{"b":null},true]}', String.raw`"{\"a\": [{\"b\": null}, true]}"`],
  ["quotes within are escaped twice", '{"a":"x\\"y\\\\z\\n"}', String.raw`"{\"a\": \"x\\\"y\\\\z\\n\"}"`],
])("before and after: %s", async (_, json, expected) => {
  expect(await canonOf({ before: json })).toBe(around("null", expected, "null"));
});

test("a value under before and under after are two different texts", async () => {
  expect(await canonOf({ after: "1" })).toBe(around("null", "null", '"1"'));
});

test("a JSON null is a value, an absent one is not", async () => {
  const { rows } = await suite.owner.query(
    `insert into audit_log (region_id, action, object_kind, object_id, result, before)
     values ($1, 'fact.save', 'fact', 'k', 'done', 'null') returning audit_canon(audit_log) as canon`,
    [REGION],
  );
  expect(JSON.parse(rows[0].canon).slice(15, 17)).toEqual(["null", null]);
});
