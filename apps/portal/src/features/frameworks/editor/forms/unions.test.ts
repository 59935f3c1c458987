import { type FactDefinition, FrameworkError, type Issue, parseIndicator } from "@hengji/scoring-core";
import { describe, expect, test } from "vitest";
import type { Field, Typed, UnionName } from "./field.ts";
import { asKind, blankOf, unions, variantOf, variantsOf } from "./unions.ts";

const facts: readonly FactDefinition[] = [
  { key: "amount", label: "金额", type: "amount", unit: "万元", priorYear: true },
  { key: "percent", label: "比率", type: "percent", unit: "%" },
  { key: "yesNo", label: "是否", type: "yesNo", unit: "" },
  { key: "date", label: "日期", type: "date", unit: "" },
  { key: "cases", label: "例表", type: "cases", unit: "例", caseMeans: "一件" },
  {
    key: "choice",
    label: "选项",
    type: "choice",
    unit: "",
    choices: [
      { code: "a", label: "全部" },
      { code: "b", label: "没有" },
    ],
  },
];
const fresh = { judgement: () => "J.1" };

/** A form as a person fills it in: every field that is there, with a value of its kind. */
function filled(fields: readonly Field[], value: Typed): Typed {
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      const field = fields.find((one) => one.name === name);
      return [name, field === undefined ? entry : filledField(field, entry)];
    }),
  );
}

function filledField(field: Field, entry: unknown): unknown {
  switch (field.is) {
    case "number":
      return "2";
    case "text":
      return "文字";
    case "date":
      return "2026-03-31";
    case "fact":
      return field.types.includes("percent") && field.prior !== true ? "percent" : field.types[0];
    case "choiceOf":
      return "a";
    case "union":
      return filledUnion(field.union, entry as Typed);
    case "list":
      return (entry as readonly Typed[]).map((item, index) => filledItem(field, item, index));
    case "tiers":
      return [
        { from: { at: "90", included: true }, points: "2" },
        { to: { at: "90", included: false }, points: "0" },
      ];
    case "awards":
      return { a: "2", b: "0" };
    case "rows":
      return ["A2"];
    case "levels":
      return ["a", "b"].map((choice) => ({
        choice,
        from: { at: "0", included: true },
        to: { at: "100", included: true },
      }));
    default:
      return entry;
  }
}

/** Anchors rise, so each has a value of its own. */
function filledItem(field: Field & { is: "list" }, item: Typed, index: number): Typed {
  if ("union" in field.of) return filledUnion(field.of.union, item);
  const done = filled(field.of.fields, item);
  return "at" in done ? { ...done, at: String(index + 1) } : done;
}

function filledUnion(name: UnionName, value: Typed): Typed {
  const { fields } = variantOf(name, value);
  const done = filled([...fields, ...unions[name].more], value);
  // A quantity about the year before needs a fact that asks for it; one of one fact only is no calculation.
  if (value.op === "prior") return { op: "prior", key: "amount" };
  return done;
}

function issuesOf(rule: Typed, more: Typed = {}): readonly Issue[] {
  const row = {
    code: "A1",
    path: ["一级", "二级"],
    name: "三级",
    kind: "common",
    points: "2",
    criteria: [],
    standard: [],
    gist: "简述",
    evidence: [],
    rule,
    ...more,
  };
  try {
    parseIndicator(row, facts);
    return [];
  } catch (error) {
    if (error instanceof FrameworkError) return error.issues;
    throw error;
  }
}

const award = (when: Typed): Typed => ({ kind: "award", points: "2", when });
const deduct = (loss: Typed): Typed => ({ kind: "deduct", points: "2", losses: [loss] });
const isMore = (left: Typed): Typed =>
  award({ op: "compare", left, relation: "ge", right: { op: "constant", value: "1" } });
const places: Readonly<Record<UnionName, (part: Typed) => readonly Issue[]>> = {
  rule: issuesOf,
  loss: (loss) => issuesOf(deduct(loss)),
  expression: (quantity) => issuesOf(isMore(quantity)),
  condition: (when) => issuesOf(award(when)),
  kept: (kept) => issuesOf({ kind: "shares", points: "2", items: [{ label: "一项", weight: "1", kept }] }),
  outside: (outside) =>
    issuesOf({
      kind: "range",
      points: "2",
      measure: { op: "fact", key: "percent" },
      from: "90",
      to: "110",
      below: outside,
      above: { policy: "zero" },
    }),
  policy: (policy) => issuesOf(award({ op: "yes", key: "yesNo" }), { whenNotApplicable: policy }),
};

const every = (Object.keys(unions) as UnionName[]).flatMap((name) =>
  variantsOf(name).map(({ value }) => [name, value] as const),
);

describe("the forms ask for what the engine needs, and for nothing that it does not know", () => {
  test.each(every)("%s %s, filled in, is read", (name, kind) => {
    expect(places[name](filledUnion(name, blankOf(name, kind, fresh)))).toEqual([]);
  });

  test.each(
    every.filter(([name, kind]) => variantsOf(name).find(({ value }) => value === kind)!.fields.length > 0),
  )("%s %s, left empty, is refused in words and never throws", (name, kind) => {
    const blank = blankOf(name, kind, fresh);
    const issues = places[name](blank);
    for (const { message } of issues) expect(message).not.toBe("");
  });
});

describe("another kind", () => {
  test("keeps what both kinds have", () => {
    const tiers = {
      ...blankOf("rule", "tiers", fresh),
      points: "8",
      clause: "①",
      measure: { op: "fact", key: "percent" },
    };
    expect(asKind("rule", tiers, "deviationTiers", fresh)).toMatchObject({
      kind: "deviationTiers",
      points: "8",
      clause: "①",
      measure: { op: "fact", key: "percent" },
      target: "",
    });
  });

  test("keeps nothing under a name that means something else there", () => {
    const absolute = { op: "absolute", of: { op: "fact", key: "percent" } };
    expect(asKind("expression", absolute, "least", fresh)).toMatchObject({ op: "least", of: [{}, {}] });
  });
});
