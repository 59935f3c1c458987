import { expect, test } from "vitest";
import { oneRowFramework } from "../../test/one-row.ts";
import { checkFactsFile } from "./check-facts-file.ts";

const broken = { ...oneRowFramework({ kind: "deduct", points: "3", losses: [] }), total: 3 };
const stated = (value: unknown) => ({ status: "observed", value, basis: { kind: "stated", place: "附表" } });
const facts = { spent: stated("65.48"), "spent@prior": { status: "missing", reason: "未提供" } };
const sound = {
  schema: "hengji.facts/1",
  framework: "one-row",
  subject: "某中心",
  facts,
  judgements: { effect: { awarded: "0.5", reason: "不全" } },
  overrides: {},
  rationales: { R1: "说明" },
};
const pathsOf = (json: unknown, framework: unknown = broken) =>
  checkFactsFile(json, framework).map(({ path }) => path);

test("a sound facts file has no fault of its own under a framework that has some, or is none", () => {
  expect(pathsOf(sound)).toEqual([]);
  expect(pathsOf(sound, null)).toEqual([]);
  expect(pathsOf({ ...sound, facts: { ...facts, nobodyKnows: stated(true) } })).toEqual([]);
});

test("form and every value of a declared fact are checked all the same", () => {
  expect(
    pathsOf({
      ...sound,
      subject: "",
      facts: {
        spent: stated("-1"),
        "spent@prior": { status: "gone" },
        other: stated(294.7),
        flag: stated(null),
      },
      judgements: { effect: { awarded: "-1", reason: "" } },
      rationales: [],
      extra: 1,
    }).toSorted(),
  ).toEqual([
    "extra",
    "facts.flag.value",
    "facts.other.value",
    "facts.spent.value",
    "facts.spent@prior.status",
    "judgements.effect.awarded",
    "judgements.effect.reason",
    "rationales",
    "subject",
  ]);
});

test.each([null, 1, "x", [], {}])("%j is no facts file", (json) => {
  expect(pathsOf(json).length).toBeGreaterThan(0);
});
