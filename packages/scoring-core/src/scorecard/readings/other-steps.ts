import { readingWords } from "../../losses/reading-words.ts";
import type { StepReading } from "../../rule.ts";

const READINGS: readonly StepReading[] = ["fraction", "whole", "started"];

/** The two other readings of an incomplete step; `step` in words, 10个百分点. */
export const otherSteps = (inForce: StepReading, step: string) =>
  READINGS.filter((reading) => reading !== inForce).map((reading) => ({
    reading,
    choice: "stepReading" as const,
    inForce: readingWords(inForce, step),
    alternative: readingWords(reading, step),
  }));
