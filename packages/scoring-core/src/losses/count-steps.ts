import { divide, truncate, up } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { StepReading } from "../rule.ts";

/** How many steps a distance counts for; the reading says what becomes of an incomplete one. */
export function countSteps(distance: Exact, step: Exact, reading: StepReading): Exact {
  const steps = divide(distance, step);
  switch (reading) {
    case "fraction":
      return steps;
    case "whole":
      return truncate(steps, 0);
    case "started":
      return up(steps, 0);
  }
}
