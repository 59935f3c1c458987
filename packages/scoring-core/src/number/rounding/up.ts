import type { Exact } from "../exact.ts";
import { roundBy } from "./scaled.ts";

/** 进一: whatever is beyond the last place counts as one more. */
export const up = (value: Exact, places: number): Exact => roundBy(value, places, (below) => below > 0);
