import type { Condition } from "../expression.ts";
import { list, nested, object, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { expression } from "./check-expression.ts";
import { choicesOf, factKey } from "./check-fact-use.ts";
import { isoDate, key, oneOf } from "./check-scalar.ts";

export const condition: Check<Condition> = nested(() => kinds);

type Of<Op extends Condition["op"]> = Extract<Condition, { op: Op }>;

const kinds: Check<Condition> = tagged<Condition>("op", {
  yes: object<Of<"yes">>({ op: oneOf("yes"), key: factKey(["yesNo"]) }),
  is: object<Of<"is">>({ op: oneOf("is"), key: factKey(["choice"]), choice: key }, (value, at) => {
    const codes = choicesOf(at.reading.facts.get(value.key));
    if (codes !== null && !codes.includes(value.choice))
      at.at("choice").add(
        "unknownChoice",
        `“${value.key}”没有选项“${value.choice}”，可选：${codes.join("、")}`,
      );
  }),
  compare: object<Of<"compare">>({
    op: oneOf("compare"),
    left: expression,
    relation: oneOf("lt", "le", "eq", "ge", "gt"),
    right: expression,
  }),
  onOrBefore: object<Of<"onOrBefore">>({
    op: oneOf("onOrBefore"),
    key: factKey(["date"]),
    date: isoDate,
  }),
  not: object<Of<"not">>({ op: oneOf("not"), of: condition }),
  all: object<Of<"all">>({ op: oneOf("all"), of: list(condition, 1) }),
  any: object<Of<"any">>({ op: oneOf("any"), of: list(condition, 1) }),
});
