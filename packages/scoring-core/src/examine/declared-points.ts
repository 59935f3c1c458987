import { compare, parseDecimal } from "../number/index.ts";
import type { Indicator } from "../framework.ts";
import type { Rule } from "../rule.ts";
import { worthOfRule } from "./best-points.ts";
import type { Check, Defect } from "./defect.ts";
import { defectAt, nameOf, rowSpot } from "./say.ts";
import { rulesOf } from "./walk/pieces.ts";
import type { Spot } from "./walk/pieces.ts";

/** Nothing is written down for more points than what it belongs to: nobody could ever earn them. */
export const checkDeclaredPoints: Check = (framework) =>
  framework.indicators.flatMap((row) => {
    const above = (spot: Spot, given: string, most: string, whole: string): readonly Defect[] =>
      compare(parseDecimal(given), parseDecimal(most)) <= 0
        ? []
        : [
            defectAt(spot, {
              code: "bestAbovePoints",
              severity: "error",
              message: `${nameOf(framework, spot)}写了${given}分，超过${whole}的${most}分，多出的分永远得不到`,
              numbers: { given: parseDecimal(given), points: parseDecimal(most) },
              repair: `改为不超过${most}分，或调高${whole}的分值`,
            }),
          ];
    const beside = casesOf(row).flatMap(({ points }, index) =>
      above(
        { ...rowSpot(row), place: `indicator/${row.code}/whenNotApplicable.cases[${index}]` },
        points,
        row.points,
        "本行",
      ),
    );
    const written = rulesOf(row).flatMap((part) => [
      ...(part.within === null ? above(part, part.rule.points, worthOfRule(row), "本行") : []),
      ...writtenIn(part.rule).flatMap(([path, given]) =>
        above({ ...part, place: `${part.place}.${path}` }, given, part.rule.points, "所在部分"),
      ),
    ]);
    return [...written, ...beside];
  });

const casesOf = ({ whenNotApplicable: policy }: Indicator) =>
  policy?.policy === "table" ? policy.cases : [];

/** Points that a rule writes down for its outcomes. What is added is compared as a sum. */
function writtenIn(rule: Rule): readonly (readonly [path: string, points: string])[] {
  switch (rule.kind) {
    case "tiers":
    case "deviationTiers":
      return rule.tiers.map(({ points }, index) => [`tiers[${index}]`, points]);
    case "choice":
      return Object.entries(rule.awards).map(([choice, points]) => [`awards.${choice}`, points]);
    case "compare":
      return [
        ["lower", rule.lower],
        ["equal", rule.equal],
        ["higher", rule.higher],
      ];
    case "deduct":
      return rule.base ? [["base", rule.base.points]] : [];
    case "firstMatch":
      return [
        ...rule.branches.map(({ rule: { points } }, index): [string, string] => [
          `branches[${index}].rule`,
          points,
        ]),
        ["otherwise", rule.otherwise.points],
      ];
    case "bestOf":
      return rule.options.map(({ points }, index) => [`options[${index}]`, points]);
    case "interpolation":
      return rule.anchors.map(({ points }, index) => [`anchors[${index}]`, points]);
    case "aroundMean":
      return [["atMean", rule.atMean]];
    case "proportion":
      return rule.whenTargetZero === undefined ? [] : [["whenTargetZero", rule.whenTargetZero]];
    case "award":
    case "checklist":
    case "sum":
    case "discretion":
    case "shares":
    case "range":
    case "formula":
    case "levels":
      return [];
  }
}
