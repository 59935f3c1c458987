import type { Expression } from "../expression.ts";
import { factKeysOf } from "./fact-keys-of.ts";

/** Key of the fact that a quantity sets against its own value of the year before, if it does nothing else. */
export function againstPrior(whole: Expression, other: Expression): string | null {
  if (whole.op !== "prior") return null;
  const { key } = whole;
  return factKeysOf(other).every((asked) => asked === key || asked === `${key}@prior`) ? key : null;
}
