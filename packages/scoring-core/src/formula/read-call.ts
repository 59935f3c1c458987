import { PERCENT } from "../expressions/unit-of.ts";
import type { Expression, RoundingMode } from "../expression.ts";
import { isDecimal } from "../number/index.ts";
import { meet } from "./combine.ts";
import type { Part } from "./combine.ts";
import type { FormulaReader } from "./formula-reader.ts";
import { functionNames, nameOf } from "./functions.ts";
import type { FunctionName } from "./functions.ts";
import type { Span } from "./issue.ts";
import { readCondition } from "./read-condition.ts";
import { readDay, readFact } from "./read-argument.ts";
import type { Token } from "./scanner.ts";

type Call = Extract<Token, { kind: "call" }>;

/** A function with its arguments, from the bracket on. */
export function readCall(reader: FormulaReader, call: Call, called: FunctionName | undefined): Part {
  const open = reader.take();
  if (called === undefined) {
    const message = `没有“${call.word}”这个函数；可用的有${functionNames()}。若是相乘，请在括号前写“×”`;
    return reader.stop("unknownFunction", call, message);
  }
  const { expression, unit } = READERS[called](reader, { ...open, start: call.start });
  const { end } = reader.close(call);
  return { start: call.start, end, expression, unit };
}

type Read = Pick<Part, "expression" | "unit">;
type Reading = (reader: FormulaReader, call: Span) => Read;

const READERS: Readonly<Record<FunctionName, Reading>> = {
  least: (reader) => extreme(reader, "least"),
  greatest: (reader) => extreme(reader, "greatest"),
  absolute: (reader) => {
    const { expression, unit } = reader.sum();
    return { expression: { op: "absolute", of: expression }, unit };
  },
  halfUp: (reader) => rounding(reader, "halfUp"),
  truncate: (reader) => rounding(reader, "truncate"),
  up: (reader) => rounding(reader, "up"),
  caseCount: (reader) => {
    const { fact, span } = readFact(reader, "cases");
    return fact === null ? { expression: NOUGHT, unit: null } : reader.factPart(span, { fact, prior: false });
  },
  // The number as it is held: the 92.5 of 92.5%.
  number: (reader) => {
    const { expression, unit } = reader.sum();
    return { expression, unit: unit === null ? null : "" };
  },
  weightedIndex: (reader) => {
    const items = reader.listed(() => weighted(reader));
    return { expression: { op: "weightedIndex", items }, unit: "" };
  },
  countOf: (reader) => {
    const conditions = reader.listed(() => readCondition(reader));
    return { expression: { op: "countOf", conditions }, unit: "" };
  },
  daysAfter: (reader, call) => {
    const { fact } = readFact(reader, "date");
    const date = readDay(reader, call);
    if (fact === null || date === null) return { expression: NOUGHT, unit: null };
    return { expression: { op: "daysAfter", key: fact.key, date }, unit: "天" };
  },
};

const NOUGHT: Expression = { op: "constant", value: "0" };

function extreme(reader: FormulaReader, op: "least" | "greatest"): Read {
  const parts = reader.listed(() => reader.sum());
  const met = parts.reduce((left, right) => ({
    ...left,
    end: right.end,
    ...meet(left, right, "相比", reader.report),
  }));
  return { expression: { op, of: parts.map(({ expression }) => expression) }, unit: met.unit };
}

function rounding(reader: FormulaReader, mode: RoundingMode): Read {
  const { expression: of, unit } = reader.sum();
  const expression = (places: number): Expression => ({ op: "round", of, places, mode });
  if (reader.takes(",") === null) return { expression: expression(0), unit };
  const token = reader.take();
  const places = token.kind === "number" && token.unit === undefined ? PLACES.indexOf(token.value) : -1;
  if (places >= 0) return { expression: expression(places), unit };
  reader.report("argumentCount", token, `“${nameOf(mode)}”的第二个参数是保留的位数，写0至6的整数`);
  return { expression: NOUGHT, unit: null };
}

const PLACES: readonly string[] = ["0", "1", "2", "3", "4", "5", "6"];

/** 100：很满意人数 */
function weighted(reader: FormulaReader) {
  const minus = reader.takes("-") === null ? "" : "-";
  const token = reader.take();
  const weight = token.kind === "number" ? minus + token.value : "";
  const whole =
    isDecimal(weight) && token.kind === "number" && (token.unit === undefined || token.unit === PERCENT);
  if (!whole || reader.takes(":") === null)
    reader.stop("argumentCount", token, "“加权指数”的每一项写成“权数：人数”，如 100：很满意人数");
  return { weight, count: reader.sum().expression };
}
