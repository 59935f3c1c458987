import fc from "fast-check";
import type { Loss, StepReading } from "../src/index.ts";
import { SHARED, condition, decimal, decimalText, expression, optional } from "./arbitrary-expression.ts";

export const READINGS: readonly StepReading[] = ["fraction", "whole", "started"];

const lossBase = fc
  .tuple(optional("cap", decimal(0, 300)), optional("clause", fc.constantFrom("①", "②")))
  .map(([cap, clause]) => ({ label: "扣分项", ...cap, ...clause }));

const steps = fc
  .record({
    measure: expression,
    target: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(...SHARED)),
    side: fc.constantFrom("below", "above", "both"),
    step: decimal(1, 1_000),
    each: decimal(0, 200),
    reading: fc.constantFrom(...READINGS),
    beyond: fc.option(
      fc.tuple(
        fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(500, 1_000)),
        fc.boolean(),
        fc.boolean(),
      ),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ beyond, target, side, ...loss }) => {
    const down = side === "below" || (side === "both" && beyond?.[2] === true);
    const at = beyond && decimalText(down ? target - beyond[0] : target + beyond[0]);
    const cliff = at === undefined ? {} : { zeroAt: { at, included: beyond?.[1] } };
    return { kind: "steps", target: decimalText(target), side, ...loss, ...cliff };
  });

export const loss: fc.Arbitrary<Loss> = fc
  .tuple(
    lossBase,
    fc.oneof(
      fc.record({ kind: fc.constant("flat"), when: condition, amount: decimal(0, 300) }),
      fc.record({ kind: fc.constant("forfeit"), when: condition }),
      fc
        .tuple(expression, decimal(0, 200), optional("free", decimal(0, 500)))
        .map(([count, each, free]) => ({ kind: "perCase", count, each, ...free })),
      steps,
      fc.record({
        kind: fc.constant("share"),
        missing: expression,
        required: expression,
        amount: decimal(0, 300),
        whenNoneRequired: decimal(0, 300),
      }),
      fc
        .tuple(
          expression,
          decimal(0, 3_000),
          optional(
            "zeroFrom",
            fc.record({
              at: fc.oneof(decimal(0, 3_000), fc.constantFrom("5", "10", "20")),
              included: fc.boolean(),
            }),
          ),
        )
        .map(([measure, factor, zeroFrom]) => ({ kind: "rate", measure, factor, ...zeroFrom })),
    ),
  )
  .map(([base, kind]) => ({ ...base, ...kind }) as Loss);
