import { explainCondition } from "../conditions/explain-condition.ts";
import { prepareCondition } from "../conditions/prepare-condition.ts";
import { prepareExpression } from "../expressions/prepare-expression.ts";
import type { FactDefinition } from "../framework.ts";
import { parseDecimal } from "../number/index.ts";
import { withinCap } from "../rules/deduct.ts";
import { prepareRule } from "../rules/prepare-rule.ts";
import { once } from "./once.ts";
import type { Slots } from "./fact-reader.ts";
import type { Table } from "./table.ts";

/** A table over the given facts; `slots` grows with every fact that a rule turns out to read. */
export function createTable(facts: readonly FactDefinition[], slots: Slots): Table {
  const definitions = new Map(facts.map((fact) => [fact.key, fact]));
  const table: Table = {
    decimal: once(parseDecimal),
    definition: (key) => {
      const definition = definitions.get(key);
      if (definition === undefined) throw new TypeError(`fact ${key} is not declared`);
      return definition;
    },
    slot: (key) => slots.of(key),
    quantity: once((expression) => prepareExpression(expression, table)),
    held: once((condition) => prepareCondition(condition, table)),
    said: explainCondition,
    part: once((rule) => prepareRule(rule, table)),
    loss: once((loss) => withinCap(loss, table)),
  };
  return table;
}
