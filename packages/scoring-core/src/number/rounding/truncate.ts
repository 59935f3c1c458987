import type { Exact } from "../exact.ts";
import { roundBy } from "./scaled.ts";

/** 去尾: what is beyond the last place is dropped. */
export const truncate = (value: Exact, places: number): Exact => roundBy(value, places, () => false);
