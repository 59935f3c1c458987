import { expect, test } from "vitest";
import { totalStepsText } from "./total-steps-text.ts";

test("says how the rows become the total, and nothing where they simply add up", () => {
  expect(totalStepsText({ total: "89.80", totalSteps: [] })).toBeNull();
  expect(
    totalStepsText({
      total: "94.00",
      totalSteps: [
        { kind: "bonus", label: "加分项", change: "4.00", total: "97.00" },
        { kind: "penalty", label: "扣分项", change: "-3.00", total: "94.00" },
      ],
    }),
  ).toBe("各行合计93.00，加分项 +4.00，扣分项 −3.00");
});
