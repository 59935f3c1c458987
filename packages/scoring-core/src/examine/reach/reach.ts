import { ZERO, maximum, minimum, notNegative, sum } from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";

/** The least and the most that a part may earn, or a loss may take, when no evidence is missing. */
export interface Reach {
  readonly worst: Exact;
  readonly best: Exact;
}

export const exactly = (points: Exact): Reach => ({ worst: points, best: points });
export const fromTo = (worst: Exact, best: Exact): Reach => ({ worst, best });
export const NOTHING = exactly(ZERO);

/** Where one of several things happens. */
export const eitherOf = (reaches: readonly Reach[]): Reach =>
  reaches.length === 0
    ? NOTHING
    : {
        worst: reaches.map(({ worst }) => worst).reduce(minimum),
        best: reaches.map(({ best }) => best).reduce(maximum),
      };

export const addedUp = (reaches: readonly Reach[]): Reach => ({
  worst: sum(reaches.map(({ worst }) => worst)),
  best: sum(reaches.map(({ best }) => best)),
});

/** No part earns less than nothing or more than its points. */
export const clamped = ({ worst, best }: Reach, points: Exact): Reach => ({
  worst: minimum(notNegative(worst), points),
  best: minimum(notNegative(best), points),
});
