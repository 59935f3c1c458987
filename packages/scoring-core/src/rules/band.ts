import { bandWords } from "../conditions/relation-words.ts";
import type { Work } from "../engine/work.ts";
import { reaches } from "../engine/reaches.ts";
import type { Exact } from "../number/index.ts";
import type { Tier } from "../rule.ts";
import type { Formula, NumberToken } from "../scorecard.ts";

/** The band that holds the value. The parser has made sure that bands neither overlap nor leave a gap. */
export function bandFor(value: Exact, tiers: readonly Tier[], work: Work): Tier {
  const band = tiers.find(
    ({ from, to }) =>
      (from === undefined || reaches(value, from, "up", work)) &&
      (to === undefined || reaches(value, to, "down", work)),
  );
  if (band === undefined) throw new RangeError("the bands leave a gap");
  return band;
}

/** 7.20%，高于5%、不高于10%. */
export const writeBand = (token: NumberToken, band: Tier): Formula => [
  token,
  `，${bandWords(band, token.unit ?? "")}`,
];
