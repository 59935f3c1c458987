import { nameExpression } from "../expressions/name-expression.ts";
import type { Expression } from "../expression.ts";
import { ZERO } from "../number/index.ts";
import type { Check } from "./defect.ts";
import { holds } from "./reach/range.ts";
import { rangeOf } from "./reach/range-of.ts";
import { worldOf } from "./reach/world.ts";
import { defectAt, nameOf } from "./say.ts";
import { allPieces, definitionIn, factsByKey } from "./walk/pieces.ts";
import type { Located } from "./walk/pieces.ts";

/** A quotient says what it means when its divisor is zero, wherever it may be zero. */
export const checkZeroDivisor: Check = (framework) => {
  const facts = factsByKey(framework);
  const world = worldOf(facts);
  return allPieces(framework).flatMap((piece) => {
    const divisors = undecidedDivisors(piece).filter((divisor) => holds(rangeOf(divisor, world), ZERO));
    if (divisors.length === 0) return [];
    const words = divisors.map((divisor) => `“${nameExpression(divisor, definitionIn(facts))}”`).join("、");
    return [
      defectAt(piece, {
        code: "zeroDivisor",
        severity: "warning",
        message: `${nameOf(framework, piece)}以${words}为除数，${divisors.length === 1 ? "它" : "它们"}为0时怎么计没有写明，遇到时这一项缺依据、计0分`,
        repair: "写明分子、分母都为0和只有分母为0时各按多少计；除数不会为0的，在“核定数”里设大于0的下限",
      }),
    ];
  });
};

/** Divisors of a piece for which it has no policy. Counts of a questionnaire are all zero together. */
function undecidedDivisors(piece: Located): readonly Expression[] {
  if (piece.is === "rule")
    return piece.rule.kind === "proportion" &&
      piece.rule.better === "higher" &&
      piece.rule.whenTargetZero === undefined
      ? [piece.rule.target]
      : [];
  if (piece.is !== "expression") return [];
  const { expression } = piece;
  switch (expression.op) {
    case "divide":
      return expression.whenZeroDivisor === undefined ? [expression.right] : [];
    case "percentOf":
      return expression.whenZeroDivisor === undefined ? [expression.whole] : [];
    case "weightedIndex":
      return expression.whenZeroOverZero === undefined && expression.whenZeroDivisor === undefined
        ? [{ op: "add", label: "答卷合计", terms: expression.items.map(({ count }) => count) }]
        : [];
    default:
      return [];
  }
}
