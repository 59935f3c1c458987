import type { NotApplicablePolicy } from "../framework.ts";
import { list, object, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { condition } from "./check-expression.ts";
import { decimal, key, oneOf } from "./check-scalar.ts";

type Of<Policy extends NotApplicablePolicy["policy"]> = Extract<NotApplicablePolicy, { policy: Policy }>;

/** R31: what becomes of a row that does not apply to a department. */
export const notApplicablePolicy: Check<NotApplicablePolicy> = tagged<NotApplicablePolicy>("policy", {
  full: object<Of<"full">>({ policy: oneOf("full") }),
  rescaled: object<Of<"rescaled">>({ policy: oneOf("rescaled") }),
  moved: object<Of<"moved">>({ policy: oneOf("moved"), to: list(key, 1) }),
  table: object<Of<"table">>({
    policy: oneOf("table"),
    cases: list(object<Of<"table">["cases"][number]>({ when: condition, points: decimal("notNegative") }), 1),
  }),
});
