import type { FactDefinition, Framework, Indicator } from "../framework.ts";
import { ZERO, compare, format, parseDecimal } from "../number/index.ts";
import type { Check, Defect } from "./defect.ts";
import { rowReach } from "./reach/row-reach.ts";
import { ruleReach } from "./reach/rule-reach.ts";
import { worldOf } from "./reach/world.ts";
import { defectAt, nameOf, rowSpot } from "./say.ts";
import { factsByKey, rulesOf } from "./walk/pieces.ts";
import type { LocatedRule } from "./walk/pieces.ts";

/** A row can earn all its points, and can lose them. */
export const checkBestPoints: Check = (framework) => {
  const facts = factsByKey(framework);
  return framework.indicators.flatMap((row) => checkRow(framework, row, facts));
};

/** What the rule's result is measured by: its own scale, or the points of the row before they were moved. */
export const worthOfRule = ({ scale, notApplicable, points }: Indicator): string =>
  scale ?? notApplicable?.originalPoints ?? points;

function checkRow(
  framework: Framework,
  row: Indicator,
  facts: ReadonlyMap<string, FactDefinition>,
): readonly Defect[] {
  const { worst, best } = rowReach(row, facts);
  const points = parseDecimal(worthOfRule(row));
  const name = nameOf(framework, rowSpot(row));
  const found: Defect[] = [];
  if (compare(best, points) < 0) {
    const short = partsOutOfReach(row, facts).map((part) => nameOfPart(part));
    found.push(
      defectAt(rowSpot(row), {
        code: "bestBelowPoints",
        severity: "error",
        message: `${name}分值${worthOfRule(row)}分，按规则最多只能得${format(best)}分${short.length === 0 ? "" : `，达不到分值的是${short.join("、")}`}`,
        numbers: { points, best },
        repair: `把最好的情形改为得${worthOfRule(row)}分，或把分值改为${format(best)}分`,
      }),
    );
  }
  if (compare(worst, ZERO) > 0)
    found.push(
      defectAt(rowSpot(row), {
        code: "worstAboveZero",
        severity: "notice",
        message: `${name}按规则最少也得${format(worst)}分，没有得0分的情形`,
        numbers: { worst, points },
        repair: "如果不是有意保底，请补上不得分的情形",
      }),
    );
  return found;
}

/** Parts that are added and cannot earn what they are worth, the smallest ones. */
function partsOutOfReach(row: Indicator, facts: ReadonlyMap<string, FactDefinition>): readonly LocatedRule[] {
  const world = worldOf(facts);
  const short = rulesOf(row).filter(
    (part) => isAdded(part) && compare(ruleReach(part.rule, world).best, parseDecimal(part.rule.points)) < 0,
  );
  return short.filter((part) => !short.some((inner) => inner.within?.place === part.place));
}

const isAdded = ({ within }: LocatedRule): boolean =>
  within?.is === "rule" && (within.rule.kind === "sum" || within.rule.kind === "checklist");

function nameOfPart({ rule, clause = "" }: LocatedRule): string {
  return rule.label === undefined ? clause || `${rule.points}分的一部分` : `${clause}${rule.label}`;
}
