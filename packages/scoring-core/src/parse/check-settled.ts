import type { OpenChoice, Settled } from "../rule.ts";
import { list, object, optional } from "./check.ts";
import { oneOf, text } from "./check-scalar.ts";

const choice = oneOf<OpenChoice>(
  "stepReading",
  "boundaryOwner",
  "aboveRange",
  "zeroDivisor",
  "capScope",
  "order",
  "caseMeaning",
  "quantity",
);

/** What the words of a rule, a loss or a fact leave open, and how it was settled. */
export const settles = optional(list(object<Settled>({ choice, note: text() }), 1));
