import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Indicator, StepReading } from "../index.ts";
import { checkStepReadings } from "./step-readings.ts";

const row = (reading: StepReading): Partial<Indicator> => ({
  rule: {
    kind: "deduct",
    points: "8",
    losses: [
      {
        kind: "steps",
        label: "低于95%",
        measure: { op: "fact", key: "rate" },
        target: "95",
        side: "below",
        step: "1",
        each: "0.4",
        reading,
      },
    ],
  },
});

test("one reading in the whole table is no matter", () => {
  expect(checkStepReadings(smallTable([row("whole"), row("whole"), {}]))).toEqual([]);
});

test("满意度 by parts of a step beside 完成率 by whole ones is worth a notice", () => {
  expect(checkStepReadings(smallTable([row("fraction"), row("whole"), row("whole")]))).toMatchObject([
    {
      code: "stepReadingsMixed",
      severity: "notice",
      place: "framework",
      numbers: { fraction: "1", whole: "2" },
      message: "全表的“每……扣……”有不同的读法：不足一步的按比例扣（1处）、不扣（2处）",
    },
  ]);
});
