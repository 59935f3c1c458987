import type { Scored, Table } from "../engine/table.ts";
import type { Rule } from "../rule.ts";
import { prepareAroundMean } from "./around-mean.ts";
import { prepareAward } from "./award.ts";
import { prepareBestOf } from "./best-of.ts";
import { prepareChecklist } from "./checklist.ts";
import { prepareChoice } from "./choice.ts";
import { prepareCompare } from "./compare.ts";
import { prepareDeduct } from "./deduct.ts";
import { prepareDeviationTiers } from "./deviation-tiers.ts";
import { prepareDiscretion } from "./discretion.ts";
import { prepareFirstMatch } from "./first-match.ts";
import { prepareFormula } from "./formula.ts";
import { prepareInterpolation } from "./interpolation.ts";
import { prepareLevels } from "./levels.ts";
import { prepareProportion } from "./proportion.ts";
import { prepareRange } from "./range.ts";
import { prepareShares } from "./shares.ts";
import { prepareSum } from "./sum.ts";
import { prepareTiers } from "./tiers.ts";
import { withinPoints } from "./within-points.ts";

/** Any rule made ready; what it earns lies within [0, points], whatever its kind gives. */
export function prepareRule(rule: Rule, table: Table): Scored {
  const scored = prepareKind(rule, table);
  const points = table.decimal(rule.points);
  return (work, depth) => withinPoints(rule, points, scored(work, depth), work, depth);
}

function prepareKind(rule: Rule, table: Table): Scored {
  switch (rule.kind) {
    case "award":
      return prepareAward(rule, table);
    case "checklist":
      return prepareChecklist(rule, table);
    case "tiers":
      return prepareTiers(rule, table);
    case "deviationTiers":
      return prepareDeviationTiers(rule, table);
    case "choice":
      return prepareChoice(rule, table);
    case "compare":
      return prepareCompare(rule, table);
    case "deduct":
      return prepareDeduct(rule, table);
    case "sum":
      return prepareSum(rule, table);
    case "firstMatch":
      return prepareFirstMatch(rule, table);
    case "discretion":
      return prepareDiscretion(rule, table);
    case "shares":
      return prepareShares(rule, table);
    case "proportion":
      return prepareProportion(rule, table);
    case "interpolation":
      return prepareInterpolation(rule, table);
    case "aroundMean":
      return prepareAroundMean(rule, table);
    case "range":
      return prepareRange(rule, table);
    case "formula":
      return prepareFormula(rule, table);
    case "bestOf":
      return prepareBestOf(rule, table);
    case "levels":
      return prepareLevels(rule, table);
  }
}
