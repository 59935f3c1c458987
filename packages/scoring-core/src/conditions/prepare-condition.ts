import { Lack } from "../engine/lack.ts";
import type { Held, Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import type { Condition, Relation } from "../expression.ts";
import { compare } from "../number/index.ts";
import type { Exact } from "../number/index.ts";

/**
 * A condition made ready. Terms of `all` and `any` are all looked at: one unanswered term leaves the condition
 * unanswered, whatever the others say.
 */
export function prepareCondition(condition: Condition, table: Table): Held {
  switch (condition.op) {
    case "yes": {
      const slot = table.slot(condition.key);
      return (work) => work.facts.yes(slot);
    }
    case "is": {
      const slot = table.slot(condition.key);
      const { choice: wanted } = condition;
      return (work) => {
        const choice = work.facts.text(slot);
        return choice instanceof Lack ? choice : choice === wanted;
      };
    }
    case "compare": {
      const left = table.quantity(condition.left);
      const right = table.quantity(condition.right);
      const { relation } = condition;
      return (work) => {
        const a = left(work);
        const b = right(work);
        return a instanceof Lack || b instanceof Lack ? Lack.of(a, b) : relate(a, relation, b);
      };
    }
    case "onOrBefore": {
      const slot = table.slot(condition.key);
      const { date: latest } = condition;
      return (work) => {
        const date = work.facts.text(slot);
        return date instanceof Lack ? date : date <= latest;
      };
    }
    case "not": {
      const of = table.held(condition.of);
      return (work) => {
        const answer = of(work);
        return answer instanceof Lack ? answer : !answer;
      };
    }
    case "all":
      return answered(condition.of, (answers) => answers.every(Boolean), table);
    case "any":
      return answered(condition.of, (answers) => answers.some(Boolean), table);
  }
}

/** The answer of a condition of the table, for the derivation. */
export const holds = (condition: Condition, work: Work): boolean | Lack => work.table.held(condition)(work);

function answered(
  terms: readonly Condition[],
  decide: (answers: readonly (boolean | Lack)[]) => boolean,
  table: Table,
): Held {
  const held = terms.map(table.held);
  return (work) => {
    const answers = held.map((term) => term(work));
    return Lack.among(answers) ?? decide(answers);
  };
}

function relate(left: Exact, relation: Relation, right: Exact): boolean {
  const order = compare(left, right);
  switch (relation) {
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
    case "eq":
      return order === 0;
    case "ge":
      return order >= 0;
    case "gt":
      return order > 0;
  }
}
