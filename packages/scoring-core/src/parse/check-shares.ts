import type { KeptShare, ShareItem } from "../rule.ts";
import { list, object, optional, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { condition, expression } from "./check-expression.ts";
import { decimal, oneOf, text } from "./check-scalar.ts";

type Kept<Kind extends KeptShare["kind"]> = Extract<KeptShare, { kind: Kind }>;

const kept: Check<KeptShare> = tagged<KeptShare>("kind", {
  met: object<Kept<"met">>({ kind: oneOf("met"), when: condition }),
  misses: object<Kept<"misses">>({
    kind: oneOf("misses"),
    count: expression,
    deadAfter: decimal("positive"),
    each: optional(decimal("notNegative")),
  }),
});

/** Items that share the points of a rule by weight; an item without weight could not be told from one left out. */
export const shareItems: Check<readonly ShareItem[]> = list(
  object<ShareItem>({ label: text(), clause: optional(text()), weight: decimal("positive"), kept }),
  1,
);
