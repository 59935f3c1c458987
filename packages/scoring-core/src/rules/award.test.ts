import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

const rule: Rule = { kind: "award", points: "2", when: { op: "yes", key: "issued" } };

test("all points when the condition holds, none when it fails", () => {
  expect(oneRow(rule, { issued: true }).computed).toBe("2.00");
  expect(oneRow(rule, { issued: false }).computed).toBe("0.00");
});

test("an award without evidence scores zero and names the fact", () => {
  expect(oneRow(rule, {})).toMatchObject({ computed: "0.00", status: "missing", missing: ["issued"] });
});

test("a term of `any` without an answer leaves the award without evidence, even beside a true one", () => {
  const either: Rule = {
    kind: "award",
    points: "2",
    when: {
      op: "any",
      of: [
        { op: "yes", key: "issued" },
        { op: "yes", key: "trained" },
      ],
    },
  };
  expect(oneRow(either, { issued: true })).toMatchObject({ computed: "0.00", missing: ["trained"] });
});

test("a date on the last day is in time", () => {
  const inTime: Rule = {
    kind: "award",
    points: "2",
    when: { op: "onOrBefore", key: "issuedOn", date: "2021-09-30" },
  };
  expect(oneRow(inTime, { issuedOn: "2021-09-30" }).computed).toBe("2.00");
  expect(oneRow(inTime, { issuedOn: "2021-10-01" }).computed).toBe("0.00");
});
