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

/** 5 % < 7.2 % ≤ 10 %. */
export function writeBand(token: NumberToken, { from, to }: Tier): Formula {
  const unit = token.unit === undefined ? {} : { unit: token.unit };
  return [
    ...(from === undefined ? [] : [{ number: from.at, ...unit }, from.included ? "≤" : "<"]),
    token,
    ...(to === undefined ? [] : [to.included ? "≤" : "<", { number: to.at, ...unit }]),
  ];
}
