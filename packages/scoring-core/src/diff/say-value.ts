import { bandWords } from "../conditions/relation-words.ts";
import { canonicalJson } from "../canonical/canonical-json.ts";
import { writeFormula } from "../formula/write-formula.ts";
import type { Condition, Expression } from "../expression.ts";
import type { FactDefinition, Framework } from "../framework.ts";
import { describeCondition } from "../render/describe-condition.ts";
import { describeLoss } from "../render/describe-loss.ts";
import { describeRule } from "../render/describe-rule.ts";
import type { RuleStatement } from "../render/rule-statement.ts";
import type { Bound, Loss, Rule, Tier } from "../rule.ts";
import { fieldWords, valueWords } from "./field-words.ts";

export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const CONDITIONS: readonly unknown[] = ["yes", "is", "compare", "onOrBefore", "not", "all", "any"];
const RULES: readonly unknown[] = [
  "award",
  "checklist",
  "tiers",
  "deviationTiers",
  "choice",
  "compare",
  "deduct",
  "sum",
  "firstMatch",
  "discretion",
  "shares",
  "proportion",
  "interpolation",
  "aroundMean",
  "range",
  "formula",
  "bestOf",
  "levels",
] satisfies readonly Rule["kind"][];
const LOSSES: readonly unknown[] = [
  "flat",
  "perCase",
  "steps",
  "share",
  "rate",
  "forfeit",
] satisfies readonly Loss["kind"][];

const isBound = (value: Members): boolean => "at" in value && "included" in value;

/** A value that is said as a whole, because its parts mean nothing apart. */
export const isWhole = (field: string, value: Members): boolean =>
  "op" in value || isBound(value) || field === "tiers";

/** Says values of one framework in words that its facts and grades complete. */
export class ValueWords {
  readonly #facts: readonly FactDefinition[];
  readonly #grades: Framework["grades"];
  readonly #definition: (key: string) => FactDefinition;

  constructor({ facts, grades }: Framework) {
    const byKey = new Map(facts.map((fact) => [fact.key, fact]));
    this.#facts = facts;
    this.#grades = grades;
    this.#definition = (key) => {
      const fact = byKey.get(key);
      if (fact === undefined) throw new TypeError(`fact ${key} is not declared`);
      return fact;
    };
  }

  say(field: string, value: unknown): string {
    if (value === null) return "无";
    if (typeof value === "boolean") return value ? "是" : "否";
    if (field === "grade")
      return this.#grades.find(({ code }) => code === value)?.label ?? canonicalJson(value);
    if (typeof value === "string") return valueWords(field, value);
    if (Array.isArray(value)) {
      if (value.length === 0) return "（空）";
      const between = field === "path" || field === "movedTo" ? "／" : "；";
      return value.map((one) => this.say(field, one)).join(between);
    }
    return isMembers(value) ? this.#members(field, value) : canonicalJson(value);
  }

  #members(field: string, value: Members): string {
    if (CONDITIONS.includes(value.op)) return describeCondition(value as Condition, this.#definition);
    if ("op" in value) return writeFormula(value as Expression, this.#facts);
    if (RULES.includes(value.kind) && "points" in value)
      return describeRule(value as unknown as Rule, this.#facts)
        .map(said)
        .join("；");
    if (LOSSES.includes(value.kind) && "label" in value)
      return `${String(value.label)}：${said(describeLoss(value as unknown as Loss, this.#definition))}`;
    if (isBound(value)) return boundWords(value as unknown as Bound);
    if (field === "tiers") {
      const tier = value as unknown as Tier;
      return `${bandWords(tier, "")}的，${tier.points}分`;
    }
    return Object.entries(value)
      .map(([name, member]) => `${fieldWords(field, name)}：${this.say(name, member)}`)
      .join("；");
  }
}

const boundWords = ({ at, included }: Bound): string => `${at}${included ? "（含）" : "（不含）"}`;

function said({ clause = "", text, notes }: RuleStatement): string {
  return `${clause}${text}${notes.length === 0 ? "" : `（${notes.join("；")}）`}`;
}
