import { expect, test } from "vitest";
import { auditPath, entriesInput, latest, parseAuditSearch } from "./search-params.ts";

const parse = (query: string) => parseAuditSearch(Object.fromEntries(new URLSearchParams(query)));

test("the bare address shows the latest entries of all chains", () => {
  expect(parse("")).toEqual(latest);
  expect(auditPath(latest)).toBe("/audit");
  expect(entriesInput(latest)).toEqual({});
});

test("the address carries the tab, every filter and the place", () => {
  const search = {
    tab: "chains",
    chain: "430112",
    result: "refused",
    person: "officer",
    text: "满意度",
    before: "1795487045000007_12_430112.refused",
  } as const;
  const query = auditPath(search).split("?")[1] ?? "";
  expect(parse(query)).toEqual(search);
  expect(entriesInput(search)).toEqual({
    base: "430112",
    result: "refused",
    person: "officer",
    text: "满意度",
    before: "1795487045000007_12_430112.refused",
  });
});

test.each(["tab=x", "chain=43011", "chain=platform.refused", "result=maybe", "person=%20", "before=1_2_3"])(
  "%s is not understood and is as if it were not there",
  (query) => expect(parse(query)).toEqual(latest),
);

test("what no entry can hold is not looked for", () => {
  expect(parse("q=%00满意度%0A&person=%07")).toMatchObject({ text: "满意度", person: "" });
  expect(parse(`q=${encodeURIComponent(`${"一".repeat(49)}😀`)}`).text).toBe("一".repeat(49));
});
