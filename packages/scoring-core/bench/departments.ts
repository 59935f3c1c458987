import type { FactDefinition, Framework, Observation, ScoringInput } from "../src/index.ts";
import { judgementsOf } from "../src/index.ts";

/** What a person could write into a table: the engines that know no observations get this. */
export type Plain = Readonly<Record<string, string | boolean | readonly unknown[]>>;

export interface Department {
  readonly input: ScoringInput;
  /** The same by fact key; a prior year as `<key>Prior`, a judgement as `<key>Judged`. */
  readonly plain: Plain;
}

/** Least, most and places of the facts whose rules have limits; the random values lie on both sides of them. */
const RANGES: Readonly<Record<string, readonly [number, number, number]>> = {
  goalsRequired: [1, 12, 0],
  goalsMissing: [0, 2, 0],
  hiredStaff: [28, 40, 2],
  lateralTransfers: [0, 8, 0],
  balancesRatio: [5, 15, 2],
  balancesTotal: [100, 102, 0],
  balancesAged: [0, 3, 0],
  carryover: [0, 60, 2],
  expenditureBudget: [300, 900, 2],
  carryoverBooked: [0, 12, 0],
  threePublicRate: [95, 112, 2],
  procurementActual: [1, 300, 2],
  procurementBudget: [100, 300, 2],
  gridsLevel1: [0, 20, 0],
  gridsLevel2: [0, 200, 0],
  gridsLevel3: [300, 700, 0],
  communitiesAwarded: [3, 14, 0],
  infoCollected: [2000, 5000, 0],
  hardTickets: [50, 120, 0],
  mailboxTickets: [600, 2000, 0],
  line580Tickets: [1500, 4000, 0],
  hotlineTickets: [12_000, 40_000, 0],
  countingDays: [240, 262, 0],
  overdueOpen: [0, 5, 0],
  overdueClosed: [0, 5, 0],
  hotlineDelayRate: [0, 60, 2],
  rateHotline: [70, 100, 2],
  satisfaction: [76, 100, 2],
};
const BY_TYPE: Readonly<Partial<Record<FactDefinition["type"], readonly [number, number, number]>>> = {
  amount: [1, 500, 2],
  count: [0, 6, 0],
  percent: [70, 100, 2],
  cases: [0, 3, 0],
};
const OFTEN = 0.8;

/** Departments with seeded random facts; nothing is missing, because the other engines know no such thing. */
export function departments(framework: Framework, count: number, seed: number): readonly Department[] {
  const random = seeded(seed);
  const judgements = judgementsOf(framework);
  return Array.from({ length: count }, () => {
    const plain: Record<string, string | boolean | readonly unknown[]> = {};
    const facts: Record<string, Observation> = {};
    for (const fact of framework.facts) {
      for (const [key, name] of keysOf(fact)) {
        const value = valueOf(fact, random);
        facts[key] = { status: "observed", value, basis: { kind: "stated", place: "附表" } };
        plain[name] = value;
      }
    }
    const judged: ScoringInput["judgements"] = Object.fromEntries(
      [...judgements].map(([key, { rule }]) => {
        const awarded = decimal(random, [0, Number(rule.points), 1]);
        plain[`${key}Judged`] = awarded;
        return [key, { awarded, reason: "酌情" }];
      }),
    );
    // as it comes from a file, which also gives every engine objects of the same shape
    return JSON.parse(
      JSON.stringify({ input: { facts, judgements: judged, overrides: {} }, plain }),
    ) as Department;
  });
}

const keysOf = ({ key, priorYear }: FactDefinition): readonly (readonly [string, string])[] =>
  priorYear === true
    ? [
        [key, key],
        [`${key}@prior`, `${key}Prior`],
      ]
    : [[key, key]];

function valueOf(fact: FactDefinition, random: () => number) {
  const range = RANGES[fact.key] ?? BY_TYPE[fact.type] ?? [0, 6, 0];
  switch (fact.type) {
    case "yesNo":
      return random() < OFTEN;
    case "choice":
      return fact.choices?.[Math.floor(random() * fact.choices.length)]?.code ?? "";
    case "date":
      return "2021-10-15";
    case "cases":
      return Array.from({ length: Number(decimal(random, range)) }, () => ({ title: "缺审批单" }));
    default:
      return decimal(random, range);
  }
}

/** A decimal as a person writes it: without places where they are nought. */
function decimal(random: () => number, [least, most, places]: readonly [number, number, number]): string {
  const scale = 10 ** places;
  const units = least * scale + Math.floor(random() * ((most - least) * scale + 1));
  return String(Number((units / scale).toFixed(places)));
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
