import type { Condition, Relation } from "../expression.ts";
import { Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { compare } from "../number/index.ts";
import type { Exact } from "../number/index.ts";

/**
 * Whether a condition holds, or everything it lacks. Terms of `all` and `any` are all looked at: one
 * unanswered term leaves the condition unanswered, whatever the others say.
 */
export function holds(condition: Condition, work: Work): boolean | Lack {
  switch (condition.op) {
    case "yes":
      return work.facts.yes(condition.key);
    case "is": {
      const choice = work.facts.text(condition.key);
      return choice instanceof Lack ? choice : choice === condition.choice;
    }
    case "compare": {
      const left = evaluate(condition.left, work);
      const right = evaluate(condition.right, work);
      if (left instanceof Lack || right instanceof Lack) return Lack.of(left, right);
      return relate(left, condition.relation, right);
    }
    case "onOrBefore": {
      const date = work.facts.text(condition.key);
      return date instanceof Lack ? date : date <= condition.date;
    }
    case "not": {
      const of = holds(condition.of, work);
      return of instanceof Lack ? of : !of;
    }
    case "all": {
      const terms = condition.of.map((term) => holds(term, work));
      return Lack.among(terms) ?? terms.every(Boolean);
    }
    case "any": {
      const terms = condition.of.map((term) => holds(term, work));
      return Lack.among(terms) ?? terms.some(Boolean);
    }
  }
}

export function relate(left: Exact, relation: Relation, right: Exact): boolean {
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
