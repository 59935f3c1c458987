import type { RoundingMode } from "../../expression.ts";
import type { Exact } from "../exact.ts";
import { halfUp } from "./half-up.ts";
import { truncate } from "./truncate.ts";
import { up } from "./up.ts";

const MODES: Readonly<Record<RoundingMode, (value: Exact, places: number) => Exact>> = {
  halfUp,
  truncate,
  up,
};

/** Rounds by the mode that a rule names. */
export const round = (value: Exact, places: number, mode: RoundingMode): Exact => MODES[mode](value, places);
