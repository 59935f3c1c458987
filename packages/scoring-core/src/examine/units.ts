import { PERCENT, PERCENTAGE_POINTS, unitOf } from "../expressions/unit-of.ts";
import type { Expression } from "../expression.ts";
import type { FactDefinition, FactType, Framework } from "../framework.ts";
import type { Check, Defect } from "./defect.ts";
import { defectAt, defectOf, nameOf } from "./say.ts";
import type { Piece } from "./walk/children.ts";
import { allPieces, definitionIn, factsByKey } from "./walk/pieces.ts";

const MONEY: readonly string[] = ["元", "千元", "万元", "百万元", "亿元"];

/** Quantities that are compared, added or divided are of one unit; a fact's unit suits its type. */
export const checkUnits: Check = (framework) => {
  const facts = factsByKey(framework);
  return [
    ...framework.facts.flatMap(checkFact),
    ...allPieces(framework).flatMap((piece) => {
      const together = measuredTogether(piece);
      if (together === null) return [];
      const units = together.of
        .map((expression) => unitOf(expression, definitionIn(facts)))
        .filter((unit) => unit !== "");
      const [first, other] = [units[0], units.find((unit) => !isSame(unit, units[0] ?? unit))];
      if (first === undefined || other === undefined) return [];
      return [
        defectAt(piece, {
          code: "factWrongUnit",
          severity: severityOf(first, other),
          message: `${nameOf(framework, piece)}把“${first}”和“${other}”${together.words}，单位不同`,
          repair: "改正所用的核定数，或把核定数的单位改为一致",
        }),
      ];
    }),
    ...checkRates(framework),
  ];
};

const isSame = (one: string, other: string): boolean => one === other || (isPercent(one) && isPercent(other));
const isPercent = (unit: string): boolean => unit === PERCENT || unit === PERCENTAGE_POINTS;

/** 件 and 例 may be two words for one thing; 元 and 万元, or 人 and %, never are. */
const severityOf = (...units: readonly string[]): Defect["severity"] =>
  units.some((unit) => isPercent(unit) || MONEY.includes(unit)) ? "error" : "warning";

interface Together {
  readonly of: readonly Expression[];
  readonly words: string;
}

/** Quantities of one piece that only make sense in one unit. */
function measuredTogether(piece: Piece): Together | null {
  switch (piece.is) {
    case "rule":
      if (piece.rule.kind === "compare")
        return { of: [piece.rule.current, piece.rule.previous], words: "相比" };
      if (piece.rule.kind === "proportion")
        return { of: [piece.rule.actual, piece.rule.target], words: "相除" };
      if (piece.rule.kind === "aroundMean")
        return { of: [piece.rule.measure, piece.rule.mean], words: "相比" };
      return null;
    case "loss":
      return piece.loss.kind === "share"
        ? { of: [piece.loss.missing, piece.loss.required], words: "相除" }
        : null;
    case "condition":
      return piece.condition.op === "compare"
        ? { of: [piece.condition.left, piece.condition.right], words: "相比" }
        : null;
    case "expression":
      return inExpression(piece.expression);
  }
}

function inExpression(expression: Expression): Together | null {
  switch (expression.op) {
    case "add":
      return { of: expression.terms, words: "相加" };
    case "subtract":
      return { of: [expression.left, expression.right], words: "相减" };
    case "least":
    case "greatest":
      return { of: expression.of, words: "相比" };
    case "weightedIndex":
      return { of: expression.items.map(({ count }) => count), words: "相加" };
    case "percentOf":
      return { of: [expression.part, expression.whole], words: "相除" };
    case "divide":
      return expression.unit === undefined
        ? { of: [expression.left, expression.right], words: "相除" }
        : null;
    default:
      return null;
  }
}

const WANTED: Readonly<Partial<Record<FactType, string>>> = {
  percent: PERCENT,
  amount: MONEY.join("、"),
  count: "人、个、件等计数单位",
};

function checkFact({ key, label, type, unit }: FactDefinition): readonly Defect[] {
  const wrong =
    (type === "percent" && unit !== PERCENT) ||
    (type === "amount" && !MONEY.includes(unit)) ||
    (type === "count" && (isPercent(unit) || MONEY.includes(unit)));
  if (!wrong) return [];
  return [
    defectOf(`fact/${key}`, {
      code: "factWrongUnit",
      severity: "error",
      message: `“${label}”的单位“${unit}”与它的类型不符，应为${WANTED[type] ?? ""}`,
      repair: "改正单位，或改正核定数的类型",
    }),
  ];
}

/** A rate in % is what a rate loss multiplies. */
function checkRates(framework: Framework): readonly Defect[] {
  const facts = factsByKey(framework);
  return allPieces(framework).flatMap((piece) => {
    if (piece.is !== "loss" || piece.loss.kind !== "rate") return [];
    const unit = unitOf(piece.loss.measure, definitionIn(facts));
    if (unit === "" || isPercent(unit)) return [];
    return [
      defectAt(piece, {
        code: "factWrongUnit",
        severity: "error",
        message: `${nameOf(framework, piece)}按比率扣分，所用的数量却以“${unit}”为单位`,
        repair: "改用以%为单位的比率",
      }),
    ];
  });
}
