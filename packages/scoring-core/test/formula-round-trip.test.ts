import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFormula, writeFormula } from "../src/index.ts";
import { FACTS, arbitraryFormula } from "./arbitrary-formula.ts";

test("what is written reads back as the same expression", () => {
  fc.assert(
    fc.property(arbitraryFormula, (expression) => {
      const text = writeFormula(expression, FACTS);
      expect(parseFormula(text, FACTS), text).toHaveProperty("expression", expression);
    }),
    { numRuns: 10_000, seed: 35 },
  );
});

test("spaces between signs and half-width forms of signs and digits change nothing", () => {
  const half = (text: string) => text.replaceAll("×", "*").replaceAll("÷", "/").replaceAll("−", "-");
  fc.assert(
    fc.property(arbitraryFormula, (expression) => {
      const text = writeFormula(expression, FACTS);
      fc.pre(!/[「【]/.test(text));
      const spaced = half(text).replaceAll("（", " ( ").replaceAll("）", " ) ").replaceAll("，", " , ");
      expect(parseFormula(spaced, FACTS), spaced).toEqual(parseFormula(text, FACTS));
    }),
    { numRuns: 2_000, seed: 36 },
  );
});
