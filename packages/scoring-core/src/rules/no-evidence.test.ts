import { expect, test } from "vitest";
import { lines, observedRow } from "../../test/one-row.ts";
import type { Observation, Rule, WithoutFact } from "../index.ts";

const rule = (more: Partial<Rule>): Rule =>
  ({ kind: "award", points: "2", when: { op: "yes", key: "issued" }, ...more }) as Rule;
const absent: Observation = { status: "notApplicable", reason: "没有楼堂馆所" };
const later: Observation = { status: "notYetDue", reason: "下年才有结果" };

// R31b: 没有楼堂馆所的按满分计
test.each<[WithoutFact | undefined, string, readonly string[]]>([
  ["full", "2.00", []],
  ["zero", "0.00", []],
  [undefined, "0.00", ["issued"]],
])("what does not apply, declared as %s, earns %s", (whenNotApplicable, points, missing) => {
  const row = observedRow(rule(whenNotApplicable === undefined ? {} : { whenNotApplicable }), {
    issued: absent,
  });
  expect(row).toMatchObject({ computed: points, missing, notYetDue: [] });
});

// R32: 未到考核时点的暂不扣分
test("what is not yet due counts as declared, and is marked", () => {
  const row = observedRow(rule({ whenNotYetDue: "full" }), { issued: later });
  expect(row).toMatchObject({ computed: "2.00", status: "scored", missing: [], notYetDue: ["issued"] });
  expect(lines(row)).toEqual(["计分 已印发尚未到期，暂按满分，计2.00分", "得分 2.00分"]);
});

test("a mixture has no evidence: neither policy was written for it", () => {
  const both = rule({
    when: { op: "all", of: ["issued", "trained"].map((key) => ({ op: "yes" as const, key })) },
    whenNotApplicable: "full",
    whenNotYetDue: "full",
  });
  expect(observedRow(both, { issued: absent, trained: later })).toMatchObject({
    computed: "0.00",
    missing: ["issued", "trained"],
  });
  expect(observedRow(both, { issued: absent }).missing).toEqual(["issued", "trained"]);
  expect(observedRow(both, { issued: absent, trained: absent }).computed).toBe("2.00");
});
