import { describe, expect, test } from "vitest";
import { childrenOf } from "../src/examine/walk/children.ts";
import type { Piece } from "../src/examine/walk/children.ts";
import { allPieces } from "../src/examine/walk/pieces.ts";
import { describeRule, examine, parseFactsFile, parseFramework } from "../src/index.ts";
import { EVERY_KIND, EVERY_KIND_FACTS } from "./every-kind.ts";

const json: unknown = JSON.parse(JSON.stringify(EVERY_KIND));

const kindOf = (piece: Piece): string => {
  switch (piece.is) {
    case "rule":
      return piece.rule.kind;
    case "loss":
      return piece.loss.kind;
    case "condition":
      return piece.condition.op;
    case "expression":
      return piece.expression.op;
  }
};

describe("a table of every kind", () => {
  test("has every kind of rule, loss, condition and quantity, and the walk through a table meets them all", () => {
    const met = (is: Piece["is"]) =>
      new Set(
        allPieces(EVERY_KIND)
          .filter((piece) => piece.is === is)
          .map(kindOf),
      );
    expect([...met("rule")]).toHaveLength(18);
    expect([...met("loss")]).toHaveLength(6);
    expect([...met("condition")]).toHaveLength(7);
    expect([...met("expression")]).toHaveLength(16);
  });

  test("is read as it is, with facts for it", () => {
    expect(parseFramework(json)).toEqual(EVERY_KIND);
    expect(parseFactsFile(JSON.parse(JSON.stringify(EVERY_KIND_FACTS)), EVERY_KIND)).toEqual(
      EVERY_KIND_FACTS,
    );
  });

  test("is said in words", () => {
    for (const { rule } of EVERY_KIND.indicators)
      for (const { text, notes } of describeRule(rule, EVERY_KIND.facts))
        expect([text, ...notes].join()).not.toMatch(/undefined|null|NaN|\[object|=[^>]*=$/);
  });

  test("every fact, condition and quantity that a rule holds is a child of it", () => {
    // What the walk does not meet, no check of the examination sees.
    for (const piece of allPieces(EVERY_KIND)) {
      const holder = { rule: null, loss: null, condition: null, expression: null, ...piece }[piece.is];
      const told = JSON.stringify(childrenOf(piece).map(([, child]) => child));
      for (const key of JSON.stringify(holder).match(/"key":"\w+"/g) ?? [])
        expect(told.includes(key) || Object.hasOwn(Object(holder), "key")).toBe(true);
    }
  });

  test("is examined: what a careful reader holds against each kind", () => {
    const told = examine(EVERY_KIND).filter(({ code }) => code !== "factPunishedTwice");
    expect(told.map(({ code, place }) => `${code} ${place}`)).toEqual([
      // The range says nothing of more than 12 people.
      "aboveRangeUnstated indicator/R15/rule.above",
      // 过程 stands amid 产出.
      "headingTwice heading/产出",
      "headingTwice heading/产出/职责履行",
      // The index adds people (人) to breaches (例).
      "factWrongUnit indicator/R16/rule.score.of[1].left",
      // Growth has a word for 0 ÷ 0 and none for a year before without spending.
      "zeroDivisor indicator/R8/rule.losses[2].measure.of.factors[0]",
      "zeroDivisor indicator/R8/rule.losses[4].measure.factors[0]",
      // Settled, not said.
      "boundaryTwoOwners indicator/R4/rule",
      "rowUnnamed indicator/R6",
      "levelOneSmall heading/过程",
      // Two misses leave 60 % of the item; 45 steps of 0.1 leave 5.5 of 10; growth of 10 % has cost 2 of 10.
      "cliff indicator/R3/rule",
      "cliff indicator/R8/rule.losses[2]",
      "cliff indicator/R8/rule.losses[4]",
      "stepReadingsMixed framework",
      // ① takes, the base gives.
      "creditAndDeduction indicator/R8/rule",
    ]);
  });
});
