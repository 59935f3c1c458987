import type { Condition, Expression } from "../expression.ts";
import { PERCENT, unitOfDifference } from "../expressions/unit-of.ts";
import type { FactDefinition } from "../framework.ts";
import { isZero, parseDecimal } from "../number/index.ts";
import { plainText } from "./plain-text.ts";
import { nameOf } from "./functions.ts";
import { Names } from "./names.ts";
import { quoted, writeNotes } from "./notes.ts";
import type { Notes } from "./notes.ts";
import { RELATION_SIGNS, choiceNamed } from "./read-condition.ts";
import { COMMON_UNITS, firstUnit, isPercent, unitTogether } from "./units.ts";
import type { Measured } from "./units.ts";

/**
 * The formula of an expression as text that `parseFormula` reads back into the same expression. Throws a
 * TypeError when a fact is not among `facts`.
 */
export function writeFormula(expression: Expression, facts: readonly FactDefinition[]): string {
  return new FormulaWriter(facts).write(expression).text;
}

/** What binds least at the outside of a text; a negative number is bare at the beginning only. */
type Form = "sum" | "product" | "percentage" | "negative" | "closed";

interface Written {
  readonly text: string;
  readonly unit: string;
  readonly form: Form;
  /** A percentage written as a number, which × and ÷ read as a fraction. */
  readonly literal?: boolean;
  readonly nought?: boolean;
}

const inBrackets = (written: Written): Written =>
  written.form === "closed" ? written : { ...written, text: `（${written.text}）`, form: "closed" };

/** The number as it is held, without what % means for the signs around it. */
const asNumber = ({ text }: Written): Written => ({
  text: `${nameOf("number")}（${text}）`,
  unit: "",
  form: "closed",
});

class FormulaWriter {
  readonly #facts: ReadonlyMap<string, FactDefinition>;
  readonly #names: Names;
  readonly #units: ReadonlySet<string>;

  constructor(facts: readonly FactDefinition[]) {
    this.#facts = new Map(facts.map((fact) => [fact.key, fact]));
    this.#names = new Names(facts);
    this.#units = new Set([...COMMON_UNITS, ...facts.map(({ unit }) => unit)]);
  }

  write(expression: Expression): Written {
    switch (expression.op) {
      case "constant":
        return this.#constant(expression.value, expression.unit);
      case "fact":
      case "prior":
      case "caseCount": {
        const fact = this.#fact(expression.key);
        const text = this.#names.write({ fact, prior: expression.op === "prior" });
        return { text, unit: fact.unit, form: "closed" };
      }
      case "add":
        return noted(expression, this.#sum(expression.terms));
      case "subtract": {
        const sides = meeting([this.write(expression.left), this.write(expression.right)]);
        const text = sides.map(
          (side, index) => (index === 0 ? first(side, "sum") : within(side, "sum")).text,
        );
        const { unit, nought } = together(sides);
        return noted(expression, { text: text.join("−"), unit: unitOfDifference(unit), nought, form: "sum" });
      }
      case "multiply":
        return noted(expression, this.#product(expression.factors));
      case "divide": {
        const written = this.#quotient(expression.left, expression.right, expression.unit);
        return noted(expression, { ...written, form: "product" }, written.unit === PERCENT ? ["unit"] : []);
      }
      case "percentOf": {
        const { text } = this.#quotient(expression.part, expression.whole, undefined);
        return noted(expression, { text: `${text}×100%`, unit: PERCENT, form: "percentage" });
      }
      case "absolute": {
        const { text, unit } = this.write(expression.of);
        return { text: `${nameOf("absolute")}（${text}）`, unit, form: "closed" };
      }
      case "round": {
        const { text, unit } = this.write(expression.of);
        const places = expression.places === 0 ? "" : `，${expression.places}`;
        return noted(expression, {
          text: `${nameOf(expression.mode)}（${text}${places}）`,
          unit,
          form: "closed",
        });
      }
      case "least":
      case "greatest": {
        const parts = meeting(expression.of.map((part) => this.write(part)));
        const text = `${nameOf(expression.op)}（${parts.map((part) => part.text).join("，")}）`;
        return noted(expression, { text, unit: together(parts).unit, form: "closed" });
      }
      case "weightedIndex": {
        const items = expression.items.map(
          ({ weight, count }) => `${signed(weight)}：${this.write(count).text}`,
        );
        return noted(expression, {
          text: `${nameOf("weightedIndex")}（${items.join("，")}）`,
          unit: "",
          form: "closed",
        });
      }
      case "countOf": {
        const conditions = expression.conditions.map((condition) => this.#condition(condition));
        return noted(expression, {
          text: `${nameOf("countOf")}（${conditions.join("，")}）`,
          unit: "",
          form: "closed",
        });
      }
      case "daysAfter": {
        const name = this.#names.write({ fact: this.#fact(expression.key), prior: false });
        const text = `${nameOf("daysAfter")}（${name}，${expression.date}）`;
        return noted(expression, { text, unit: "天", form: "closed" });
      }
    }
  }

  #fact(key: string): FactDefinition {
    const fact = this.#facts.get(key);
    if (fact === undefined) throw new TypeError(`fact ${key} is not declared`);
    return fact;
  }

  #constant(value: string, unit: string | undefined): Written {
    const form = value.startsWith("-") ? "negative" : "closed";
    const own = { unit: unit ?? "", form } as const;
    if (unit === undefined)
      return this.#number({ ...own, text: signed(value), nought: isZero(parseDecimal(value)) });
    if (unit === PERCENT) return this.#number({ ...own, text: `${signed(value)}%`, literal: true });
    const bare = /^\p{L}+$/u.test(unit) && this.#units.has(unit);
    return this.#number({ ...own, text: signed(value) + (bare ? unit : quoted(unit)) });
  }

  /** In brackets where its digits begin the name of a fact. */
  #number(written: Written): Written {
    const plain = plainText(written.text).replace("-", "");
    const digits = /^[0-9.]*/.exec(plain)?.[0] ?? "";
    return this.#names.claims(plain) || this.#names.claims(digits)
      ? inBrackets({ ...written, form: "sum" })
      : written;
  }

  #sum(terms: readonly Expression[]): Written {
    const written = meeting(terms.map((term) => this.write(term)));
    const text = written.map((term, index) => {
      if (index > 0) return within(term, "sum").text;
      // a+b+c reads as one sum of three, so a sum in front of others keeps its brackets
      return terms[0]?.op === "add" ? inBrackets(term).text : first(term, "sum").text;
    });
    const { unit, nought } = together(written);
    return { text: text.join("+"), unit, nought, form: "sum" };
  }

  #product(factors: readonly Expression[]): Written {
    const ratio = factors.length === 2 && factors[0]?.op === "divide" && Object.keys(factors[0]).length === 3;
    const last = factors.at(-1);
    const others = factors.slice(0, -1).map((factor) => this.write(factor));
    const asPercentage =
      last !== undefined && isHundred(last) && !ratio && others.every(({ unit }) => unit === "");
    if (asPercentage)
      return { text: `${this.#chain(others, factors)}×100%`, unit: PERCENT, form: "percentage" };
    const written = scaling([...others, ...factors.slice(-1).map((factor) => this.write(factor))]);
    return {
      text: this.#chain(written, factors),
      unit: firstUnit(written.map(({ unit }) => unit)),
      form: "product",
    };
  }

  #chain(written: readonly Written[], factors: readonly Expression[]): string {
    const text = written.map((factor, index) => {
      if (index > 0) return within(factor, "product").text;
      return factors[0]?.op === "multiply" ? inBrackets(factor).text : first(factor, "product").text;
    });
    return text.join("×");
  }

  /** left÷right; `unit` is what the quotient declares. */
  #quotient(left: Expression, right: Expression, unit: string | undefined): Pick<Written, "text" | "unit"> {
    let [above, below] = [this.write(left), this.write(right)];
    const keeps = isPercent(above.unit) && below.unit === "" && unit === PERCENT && above.literal !== true;
    if (!keeps && !(isPercent(above.unit) && isPercent(below.unit))) {
      if (isPercent(above.unit)) above = asNumber(above);
      if (isPercent(below.unit)) below = asNumber(below);
    }
    const text = `${first(above, "product").text}÷${within(below, "product").text}`;
    return { text, unit: keeps ? PERCENT : "" };
  }

  #condition(condition: Condition): string {
    const name = (key: string) => this.#names.write({ fact: this.#fact(key), prior: false });
    switch (condition.op) {
      case "yes":
        return `${nameOf("yes")}（${name(condition.key)}）`;
      case "is":
        return `${nameOf("is")}（${name(condition.key)}，${choiceWords(this.#fact(condition.key), condition.choice)}）`;
      case "onOrBefore":
        return `${nameOf("onOrBefore")}（${name(condition.key)}，${condition.date}）`;
      case "compare": {
        const sides = meeting([this.write(condition.left), this.write(condition.right)]);
        return sides.map(({ text }) => text).join(RELATION_SIGNS[condition.relation]);
      }
      case "not":
        return `${nameOf("not")}（${this.#condition(condition.of)}）`;
      case "all":
      case "any":
        return `${nameOf(condition.op)}（${condition.of.map((one) => this.#condition(one)).join("，")}）`;
    }
  }
}

/** A choice by its label, where that can mean no other one. */
function choiceWords(fact: FactDefinition, code: string): string {
  const label = fact.choices?.find((choice) => choice.code === code)?.label.trim() ?? "";
  const plain = plainText(label);
  return plain !== "" && !/[,()]/.test(plain) && choiceNamed(fact, plain) === code ? label : code;
}

/** A quantity with its notes behind it, in brackets where it is no function. */
function noted(expression: Expression, written: Written, left: readonly (keyof Notes)[] = []): Written {
  const notes = writeNotes(expression, left);
  if (notes === "") return written;
  const unit = "unit" in expression && expression.unit !== undefined ? expression.unit : written.unit;
  return { text: inBrackets(written).text + notes, unit, form: "closed" };
}

const signed = (value: string): string => value.replace("-", "−");

const isHundred = (expression: Expression): boolean =>
  expression.op === "constant" && expression.value === "100" && expression.unit === PERCENT;

/** At the beginning of a chain, where what binds as tightly needs no brackets. */
function first(written: Written, chain: "sum" | "product"): Written {
  const open = chain === "sum" ? ["sum", "product", "percentage"] : ["product"];
  return open.includes(written.form) ? written : inBrackets(written);
}

/** Further on in a chain, where a chain of the same kind needs its brackets. */
function within(written: Written, chain: "sum" | "product"): Written {
  const open = chain === "sum" ? ["product", "percentage"] : [];
  return open.includes(written.form) ? written : inBrackets(written);
}

const together = (parts: readonly Written[]): Required<Measured> =>
  parts.reduce<Required<Measured>>(
    (left, right) => ({
      unit: unitTogether(left, right) ?? left.unit,
      nought: left.nought && right.nought === true,
    }),
    { unit: "", nought: true },
  );

/** Quantities that are added or compared; what would not go together is written as the number that it is. */
function meeting(parts: readonly Written[]): readonly Written[] {
  const counted = parts.filter(({ nought }) => nought !== true);
  const mixed = counted.some(({ unit }) => isPercent(unit)) && counted.some(({ unit }) => !isPercent(unit));
  const alike = mixed ? parts.map((part) => (isPercent(part.unit) ? asNumber(part) : part)) : parts;
  return alike.map((part, index) =>
    unitTogether(together(alike.slice(0, index)), part) === null ? asNumber(part) : part,
  );
}

/** Factors; a percentage stays one only beside plain numbers. */
function scaling(factors: readonly Written[]): readonly Written[] {
  const bare = factors.filter(({ literal }) => literal !== true);
  const percents = bare.filter(({ unit }) => isPercent(unit));
  const alone = percents.length === 1 && bare.every(({ unit }) => unit === "" || isPercent(unit));
  return factors.map((factor) =>
    factor.literal === true || (isPercent(factor.unit) && !alone) ? asNumber(factor) : factor,
  );
}
