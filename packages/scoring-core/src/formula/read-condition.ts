import type { Condition, Relation } from "../expression.ts";
import { meet } from "./combine.ts";
import type { FactDefinition } from "../framework.ts";
import type { FormulaReader } from "./formula-reader.ts";
import { conditionNamed } from "./functions.ts";
import type { ConditionName } from "./functions.ts";
import type { Span } from "./issue.ts";
import { plainText } from "./plain-text.ts";
import { readDay, readFact, readWords } from "./read-argument.ts";
import type { Sign } from "./scanner.ts";

export const RELATION_SIGNS: Readonly<Record<Relation, Sign>> = {
  lt: "<",
  le: "≤",
  eq: "=",
  ge: "≥",
  gt: ">",
};
const RELATIONS = new Map(
  Object.entries(RELATION_SIGNS).map(([relation, sign]) => [sign, relation as Relation] as const),
);

/** Stands for what could not be read. */
const NEVER: Condition = { op: "any", of: [] };

/** A condition inside 满足个数: 满意度≥95%, 是（已印发）, 且（…，…）. */
export function readCondition(reader: FormulaReader): Condition {
  const token = reader.peek();
  const called = token.kind === "call" ? conditionNamed(token.word) : undefined;
  if (called === undefined) return comparison(reader);
  reader.take();
  reader.take();
  const condition = reader.deeper(token, () => READERS[called](reader, token));
  reader.close(token);
  return condition;
}

const READERS: Readonly<Record<ConditionName, (reader: FormulaReader, call: Span) => Condition>> = {
  yes: (reader) => {
    const { fact } = readFact(reader, "yesNo");
    return fact === null ? NEVER : { op: "yes", key: fact.key };
  },
  is: (reader, call) => {
    const { fact } = readFact(reader, "choice");
    const { words, ...span } = readWords(reader, call);
    if (fact === null) return NEVER;
    const choice = choiceNamed(fact, words);
    if (choice !== null) return { op: "is", key: fact.key, choice };
    const known = (fact.choices ?? []).map(({ label, code }) => `${label}（${code}）`).join("、");
    reader.report("unknownChoice", span, `“${fact.label}”没有选项“${words}”，可选：${known}`);
    return NEVER;
  },
  onOrBefore: (reader, call) => {
    const { fact } = readFact(reader, "date");
    const date = readDay(reader, call);
    return fact === null || date === null ? NEVER : { op: "onOrBefore", key: fact.key, date };
  },
  not: (reader) => ({ op: "not", of: readCondition(reader) }),
  all: (reader) => ({ op: "all", of: reader.listed(() => readCondition(reader)) }),
  any: (reader) => ({ op: "any", of: reader.listed(() => readCondition(reader)) }),
};

function comparison(reader: FormulaReader): Condition {
  const left = reader.sum();
  const next = reader.take();
  const relation = next.kind === "sign" ? RELATIONS.get(next.sign) : undefined;
  if (relation === undefined)
    return reader.stop(
      "missingOperator",
      next,
      "条件要写成比较，如 满意度≥95%，或 是（…）、为（…，…）、不晚于（…，日期）",
    );
  const right = reader.sum();
  meet(left, right, "相比", reader.report);
  return { op: "compare", left: left.expression, relation, right: right.expression };
}

/** The code of a choice by its code, or by a label that only one choice has. */
export function choiceNamed({ choices = [] }: FactDefinition, words: string): string | null {
  if (choices.some(({ code }) => code === words)) return words;
  const [only, ...more] = choices.filter(({ label }) => plainText(label).trim() === words);
  return only !== undefined && more.length === 0 ? only.code : null;
}
