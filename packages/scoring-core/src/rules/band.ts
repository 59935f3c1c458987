import { bandWords } from "../conditions/relation-words.ts";
import { Lack } from "../engine/lack.ts";
import type { Gap } from "../engine/lack.ts";
import { beyond } from "../engine/beyond.ts";
import type { Table } from "../engine/table.ts";
import { factKeysOf } from "../expressions/fact-keys-of.ts";
import type { Expression } from "../expression.ts";
import type { Exact } from "../number/index.ts";
import type { Tier } from "../rule.ts";
import type { Formula, NumberToken } from "../scorecard.ts";

/** A band with what a value in it earns. */
export interface Band {
  readonly tier: Tier;
  readonly points: Exact;
}

/**
 * Finds the band that holds a value. A value in no band, or in two, has no evidence: the words do not say what
 * it earns.
 */
export function prepareBands(
  measure: Expression,
  tiers: readonly Tier[],
  table: Table,
): (value: Exact) => Band | Lack {
  const bands = tiers.map((tier) => ({
    band: { tier, points: table.decimal(tier.points) },
    from: tier.from && beyond(tier.from, "up", table),
    to: tier.to && beyond(tier.to, "down", table),
  }));
  const lack = (why: Gap["why"]) => new Lack(factKeysOf(measure).map((key) => ({ key, why })));
  return (value) => {
    let found: Band | null = null;
    for (const { band, from, to } of bands) {
      if ((from !== undefined && !from(value)) || (to !== undefined && !to(value))) continue;
      if (found !== null) return lack("twoBands");
      found = band;
    }
    return found ?? lack("noBand");
  };
}

/** 7.20%，高于5%、不高于10%. */
export const writeBand = (token: NumberToken, tier: Pick<Tier, "from" | "to">): Formula => [
  token,
  `，${bandWords(tier, token.unit ?? "")}`,
];
