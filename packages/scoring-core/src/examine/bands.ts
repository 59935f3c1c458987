import { bandWords } from "../conditions/relation-words.ts";
import { unitOf, unitOfDifference } from "../expressions/unit-of.ts";
import type { FactDefinition, Framework } from "../framework.ts";
import { compare, format, parseDecimal } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Bound, DeviationTiersRule, TiersRule } from "../rule.ts";
import type { Check, Defect } from "./defect.ts";
import { EVERYTHING, intersect, isPoint, magnitude, point, subtracted } from "./reach/range.ts";
import type { End, Range } from "./reach/range.ts";
import { rangeOf } from "./reach/range-of.ts";
import { bandRange } from "./reach/rule-reach.ts";
import { worldOf } from "./reach/world.ts";
import { defectAt, nameOf } from "./say.ts";
import { definitionIn, factsByKey, rulesOf } from "./walk/pieces.ts";
import type { LocatedRule } from "./walk/pieces.ts";

/** Every value that the measure may have lies in exactly one band. */
export const checkBands: Check = (framework) => {
  const facts = factsByKey(framework);
  return framework.indicators
    .flatMap(rulesOf)
    .flatMap((part) =>
      part.rule.kind === "tiers" || part.rule.kind === "deviationTiers"
        ? checkRule(framework, part, part.rule, facts)
        : [],
    );
};

function checkRule(
  framework: Framework,
  part: LocatedRule,
  rule: TiersRule | DeviationTiersRule,
  facts: ReadonlyMap<string, FactDefinition>,
): readonly Defect[] {
  const measure = measureOf(rule, facts);
  const unit = unitIn(rule, facts);
  const bands = rule.tiers.map(bandRange);
  const name = nameOf(framework, part);
  const at = (index: number) => ({ ...part, place: `${part.place}.tiers[${index}]` });
  const shared = overlapsOf(bands).flatMap(([index, range]) => {
    const common = intersect(range, measure);
    if (common === null) return [];
    const { words, numbers, single } = said(common, unit);
    return [
      defectAt(at(index), {
        code: single ? "boundaryTwoOwners" : "bandOverlap",
        severity: "error",
        message: `${name}${single ? `的界限${words}` : `${words}的数值`}同时属于两档，该得几分有两种答案`,
        numbers,
        repair: single ? `只让一档含${words}，另一档写“不含”` : "改正两档的界限，使每个数值只属于一档",
      }),
    ];
  });
  const open = gapsOf(bands).flatMap(([index, range]) => {
    const missing = intersect(range, measure);
    if (missing === null) return [];
    const { words, numbers, single } = said(missing, unit);
    return [
      defectAt(at(index), {
        code: single ? "boundaryNoOwner" : "bandGap",
        severity: "error",
        message: `${name}${single ? `的界限${words}` : `${words}的数值`}不属于任何一档，无法计分`,
        numbers,
        repair: single ? `让相邻的一档含${words}` : "改正相邻档次的界限，或补上这一档",
      }),
    ];
  });
  return [...shared, ...open];
}

function measureOf(rule: TiersRule | DeviationTiersRule, facts: ReadonlyMap<string, FactDefinition>): Range {
  const measure = rangeOf(rule.measure, worldOf(facts));
  if (rule.kind === "tiers") return measure;
  return magnitude(subtracted(measure, point(parseDecimal(rule.target))));
}

function unitIn(rule: TiersRule | DeviationTiersRule, facts: ReadonlyMap<string, FactDefinition>): string {
  const unit = unitOf(rule.measure, definitionIn(facts));
  return rule.kind === "tiers" ? unit : unitOfDifference(unit);
}

/** What two bands share, by the later one. */
const overlapsOf = (bands: readonly Range[]): readonly (readonly [number, Range])[] =>
  bands.flatMap((band, index) =>
    bands.slice(0, index).flatMap((earlier): [number, Range][] => {
      const common = intersect(band, earlier);
      return common === null ? [] : [[index, common]];
    }),
  );

/** What no band holds, by the band behind the gap, the last one for what lies above all. */
function gapsOf(bands: readonly Range[]): readonly (readonly [number, Range])[] {
  const rising = bands.map((band, index) => ({ band, index })).sort((a, b) => byLow(a.band.low, b.band.low));
  const gaps: [number, Range][] = [];
  let reached: End | null | "start" = "start";
  for (const { band, index } of rising) {
    if (reached !== null && band.low !== null)
      gaps.push([index, { low: reached === "start" ? null : beside(reached), high: beside(band.low) }]);
    reached = reached === "start" ? band.high : further(reached, band.high);
  }
  const last = rising.at(-1);
  if (last !== undefined && reached !== null && reached !== "start")
    gaps.push([last.index, { low: beside(reached), high: null }]);
  return gaps.filter(([, gap]) => intersect(gap, EVERYTHING) !== null);
}

const beside = ({ at, included }: End): End => ({ at, included: !included });

function byLow(a: End | null, b: End | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  const order = compare(a.at, b.at);
  return order !== 0 || a.included === b.included ? order : a.included ? -1 : 1;
}

function further(a: End | null, b: End | null): End | null {
  if (a === null || b === null) return null;
  const order = compare(a.at, b.at);
  if (order === 0) return a.included ? a : b;
  return order > 0 ? a : b;
}

/** A range in words: 5%, or 高于5%、低于6%. */
const limitsOf = ({ low, high }: Range): Readonly<Record<string, Exact>> => ({
  ...(low && { from: low.at }),
  ...(high && { to: high.at }),
});

function said(range: Range, unit: string) {
  const single = isPoint(range);
  const bound = (end: End | null): Bound | undefined =>
    end === null ? undefined : { at: format(end.at), included: end.included };
  const [from, to] = [bound(range.low), bound(range.high)];
  const limits = { ...(from && { from }), ...(to && { to }), points: "0" };
  const { low } = range;
  return {
    single,
    words: single && from ? `${from.at}${unit}` : bandWords(limits, unit),
    numbers: single && low ? { at: low.at } : limitsOf(range),
  };
}
