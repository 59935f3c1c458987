import type { Condition } from "../expression.ts";
import type { AwardRule, Rule } from "../rule.ts";

/** True for full points on the very condition that led here: stating the condition once is enough. */
export const isAwardOn = (rule: Rule, when: Condition): rule is AwardRule =>
  rule.kind === "award" && JSON.stringify(rule.when) === JSON.stringify(when);
