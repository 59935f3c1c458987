import type { Exact } from "../exact.ts";
import { roundBy } from "./scaled.ts";

/** 四舍五入: half of the last place and more goes up. */
export const halfUp = (value: Exact, places: number): Exact =>
  roundBy(value, places, (below, above) => below >= above);
