import { Lack, known } from "../engine/lack.ts";
import type { Gap } from "../engine/lack.ts";
import type { Quantity, Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import type { Expression, ZeroPolicy } from "../expression.ts";
import {
  HUNDRED,
  ZERO,
  absolute,
  add,
  compare,
  daysBetween,
  divide,
  isZero,
  multiply,
  round,
  subtract,
  whole,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import { factKeysOf } from "./fact-keys-of.ts";

/**
 * An expression made ready. All operands are looked at, so that the person who supplies evidence learns every
 * gap at once and the order of operands means nothing.
 */
export function prepareExpression(expression: Expression, table: Table): Quantity {
  switch (expression.op) {
    case "constant": {
      const value = table.decimal(expression.value);
      return () => value;
    }
    case "fact":
      return factAt(table.slot(expression.key));
    case "prior":
      return factAt(table.slot(`${expression.key}@prior`));
    case "caseCount": {
      const slot = table.slot(expression.key);
      return (work) => {
        const cases = work.facts.cases(slot);
        return cases instanceof Lack ? cases : whole(cases.length);
      };
    }
    case "add":
      return folded(expression.terms, add, table);
    case "multiply":
      return folded(expression.factors, multiply, table);
    case "least":
      return folded(expression.of, (left, right) => (compare(right, left) < 0 ? right : left), table);
    case "greatest":
      return folded(expression.of, (left, right) => (compare(right, left) > 0 ? right : left), table);
    case "subtract":
      return paired(expression.left, expression.right, subtract, table);
    case "divide":
      return quotient(expression.left, expression.right, expression, divide, table);
    case "percentOf":
      return quotient(expression.part, expression.whole, expression, percentage, table);
    case "weightedIndex":
      return weightedIndex(expression, table);
    case "absolute":
      return mapped(expression.of, absolute, table);
    case "round": {
      const { places, mode } = expression;
      return mapped(expression.of, (value) => round(value, places, mode), table);
    }
    case "countOf": {
      const conditions = expression.conditions.map(table.held);
      return (work) => {
        const answers = conditions.map((held) => held(work));
        return Lack.among(answers) ?? whole(answers.filter((answer) => answer === true).length);
      };
    }
    case "daysAfter": {
      const slot = table.slot(expression.key);
      const { date } = expression;
      return (work) => {
        const day = work.facts.text(slot);
        return day instanceof Lack ? day : daysBetween(date, day);
      };
    }
  }
}

/** The value of an expression of the table, for the derivation. */
export const evaluate = (expression: Expression, work: Work): Exact | Lack =>
  work.table.quantity(expression)(work);

const factAt =
  (slot: number): Quantity =>
  (work) =>
    work.facts.number(slot);

const percentage = (part: Exact, all: Exact): Exact => divide(multiply(part, HUNDRED), all);

function mapped(of: Expression, change: (value: Exact) => Exact, table: Table): Quantity {
  const quantity = table.quantity(of);
  return (work) => {
    const value = quantity(work);
    return value instanceof Lack ? value : change(value);
  };
}

function paired(
  left: Expression,
  right: Expression,
  combine: (left: Exact, right: Exact) => Exact | Lack,
  table: Table,
): Quantity {
  const first = table.quantity(left);
  const second = table.quantity(right);
  return (work) => {
    const a = first(work);
    const b = second(work);
    return a instanceof Lack || b instanceof Lack ? Lack.of(a, b) : combine(a, b);
  };
}

function folded(
  operands: readonly Expression[],
  combine: (left: Exact, right: Exact) => Exact,
  table: Table,
): Quantity {
  const [first, ...others] = operands.map(table.quantity);
  if (first === undefined) throw new RangeError("an operation needs operands");
  return (work) => {
    let result = first(work);
    for (const other of others) {
      const value = other(work);
      result =
        result instanceof Lack || value instanceof Lack ? Lack.of(result, value) : combine(result, value);
    }
    return result;
  };
}

/**
 * 0 ÷ 0 is `whenZeroOverZero` where that is given; any other zero divisor, and 0 ÷ 0 without its own
 * policy, is `whenZeroDivisor`. The policy's number is the result itself, in the result's unit.
 */
function quotient(
  left: Expression,
  right: Expression,
  policy: ZeroPolicy,
  over: (dividend: Exact, divisor: Exact) => Exact,
  table: Table,
): Quantity {
  const lack = noDivisor([right]);
  return paired(
    left,
    right,
    (dividend, divisor) => {
      if (!isZero(divisor)) return over(dividend, divisor);
      const decided = zeroPolicyFor(dividend, policy);
      return decided === undefined ? lack : table.decimal(decided);
    },
    table,
  );
}

/** What the policy makes of `dividend` ÷ 0. */
export function zeroPolicyFor(dividend: Exact, policy: ZeroPolicy): string | undefined {
  return isZero(dividend) ? (policy.whenZeroOverZero ?? policy.whenZeroDivisor) : policy.whenZeroDivisor;
}

function weightedIndex(
  expression: Extract<Expression, { readonly op: "weightedIndex" }>,
  table: Table,
): Quantity {
  const items = expression.items.map(({ weight, count }) => ({
    weight: table.decimal(weight),
    count: table.quantity(count),
  }));
  const lack = noDivisor(expression.items.map(({ count }) => count));
  return (work) => {
    const counts = items.map(({ count }) => count(work));
    const lacking = Lack.among(counts);
    if (lacking !== null) return lacking;
    let all = ZERO;
    let weighted = ZERO;
    items.forEach(({ weight }, index) => {
      const count = known(counts[index] ?? ZERO);
      all = add(all, count);
      weighted = add(weighted, multiply(weight, count));
    });
    if (!isZero(all)) return divide(weighted, all);
    const decided = zeroPolicyFor(ZERO, expression);
    return decided === undefined ? lack : table.decimal(decided);
  };
}

const noDivisor = (divisors: readonly Expression[]): Lack =>
  new Lack([...new Set(divisors.flatMap(factKeysOf))].map((key): Gap => ({ key, why: "zeroDivisor" })));
