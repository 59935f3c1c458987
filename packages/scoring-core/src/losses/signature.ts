import type { Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import type { Exact } from "../number/index.ts";
import type { Loss } from "../rule.ts";

/**
 * One loss kind: the points it takes before its cap, never negative, or what it lacks. `left` is what the
 * part still has; only a forfeit and a cliff need it, because they take exactly that.
 */
export type TakeLoss<L extends Loss> = (loss: L, work: Work, depth: number, left: Exact) => Exact | Lack;
