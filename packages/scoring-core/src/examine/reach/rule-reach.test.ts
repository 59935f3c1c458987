import { describe, expect, test } from "vitest";
import { reachOf } from "../../../test/reach-of.ts";
import type { Condition, Expression, Rule, StepsLoss } from "../../index.ts";

const share: Expression = { op: "fact", key: "share" };
const people: Expression = { op: "fact", key: "people" };
const number = (value: string): Expression => ({ op: "constant", value });
const compared = (left: Expression, relation: "lt" | "le" | "ge", value: string): Condition => ({
  op: "compare",
  left,
  relation,
  right: number(value),
});
const issued: Condition = { op: "yes", key: "issued" };
const award = (points: string, when: Condition): Rule => ({ kind: "award", points, when });
const losing = (points: string, loss: StepsLoss): Rule => ({ kind: "deduct", points, losses: [loss] });
const below = (over: Partial<StepsLoss>): StepsLoss => ({
  kind: "steps",
  label: "低于目标",
  measure: share,
  target: "95",
  side: "below",
  step: "1",
  each: "0.4",
  reading: "fraction",
  ...over,
});

describe("the kinds beyond lookups and losses", () => {
  test.each<[string, Rule, string]>([
    [
      "completion with a pass line of 60",
      {
        kind: "proportion",
        points: "10",
        actual: share,
        target: number("100"),
        better: "higher",
        passLine: { at: "60", above: "rescaled" },
      },
      "0 … 10",
    ],
    [
      "completion that can never be whole",
      { kind: "proportion", points: "10", actual: share, target: number("125"), better: "higher" },
      "0 … 8",
    ],
    [
      "less is better: half of the target at worst, none at all is everything",
      { kind: "proportion", points: "10", actual: share, target: number("50"), better: "lower" },
      "5 … 10",
    ],
    [
      "a target that is nothing, for which the table gives 4",
      {
        kind: "proportion",
        points: "10",
        actual: share,
        target: { op: "least", of: [people, number("0")] },
        better: "higher",
        whenTargetZero: "4",
      },
      "4 … 4",
    ],
    [
      "a pass line above what can be reached",
      {
        kind: "proportion",
        points: "10",
        actual: share,
        target: number("200"),
        better: "higher",
        passLine: { at: "60", above: "proportional" },
      },
      "0 … 0",
    ],
    [
      "5 at 20 %, 8 at 60 %, beyond both nothing",
      {
        kind: "interpolation",
        points: "10",
        measure: share,
        anchors: [
          { at: "20", points: "5" },
          { at: "60", points: "8" },
        ],
        below: "zero",
        above: "zero",
      },
      "0 … 8",
    ],
    [
      "the same, of a measure that lies between 30 and 50",
      {
        kind: "interpolation",
        points: "10",
        measure: { op: "greatest", of: [number("30"), { op: "least", of: [share, number("50")] }] },
        anchors: [
          { at: "20", points: "5" },
          { at: "60", points: "8" },
        ],
        below: "zero",
        above: "zero",
      },
      "5.75 … 7.25",
    ],
    [
      "2 at the mean, whole steps of 10, less is better",
      {
        kind: "aroundMean",
        points: "10",
        measure: share,
        mean: number("45"),
        atMean: "2",
        better: "lower",
        step: "10",
        each: "0.3",
        reading: "whole",
      },
      "0.5 … 3.2",
    ],
    [
      "a range above which the words are silent",
      {
        kind: "range",
        points: "3",
        measure: { op: "greatest", of: [people, number("13")] },
        from: "10",
        to: "12",
        below: { policy: "noLoss" },
        above: { policy: "unstated" },
      },
      "0 … 0",
    ],
    [
      "a range without loss above and below",
      {
        kind: "range",
        points: "3",
        measure: people,
        from: "10",
        to: "12",
        below: { policy: "noLoss" },
        above: { policy: "noLoss" },
      },
      "3 … 3",
    ],
    [
      "a formula that may fall below nothing",
      { kind: "formula", points: "10", score: { op: "subtract", left: number("9"), right: people } },
      "0 … 9",
    ],
    [
      "a point for each of two conditions that hold",
      {
        kind: "formula",
        points: "4",
        score: {
          op: "add",
          terms: [{ op: "countOf", conditions: [issued, compared(people, "ge", "0")] }, number("1")],
        },
      },
      "2 … 3",
    ],
    [
      "days late cost 0.1 each; nobody knows how late",
      losing(
        "2",
        below({
          measure: { op: "daysAfter", key: "issuedOn", date: "2021-09-30" },
          target: "0",
          side: "above",
        }),
      ),
      "0 … 2",
    ],
    [
      "70 → 0, 85 → 15, of 20 points",
      {
        kind: "interpolation",
        points: "20",
        measure: share,
        anchors: [
          { at: "70", points: "0" },
          { at: "85", points: "15" },
        ],
        below: "hold",
        above: "hold",
      },
      "0 … 15",
    ],
    [
      "5 at the mean, 0.1 a point, nowhere 10",
      {
        kind: "aroundMean",
        points: "10",
        measure: share,
        mean: number("80"),
        atMean: "5",
        better: "higher",
        step: "1",
        each: "0.1",
        reading: "fraction",
      },
      "0 … 7",
    ],
    [
      "10–12, each one less costs 0.5, each one more 1",
      {
        kind: "range",
        points: "3",
        measure: { op: "least", of: [people, number("14")] },
        from: "10",
        to: "12",
        below: { policy: "steps", step: "1", each: "0.2", reading: "whole" },
        above: { policy: "steps", step: "1", each: "1", reading: "whole" },
      },
      "1 … 3",
    ],
    [
      "two of three equal shares, each miss a third",
      {
        kind: "shares",
        points: "3",
        items: [
          { label: "制度", weight: "1", kept: { kind: "met", when: issued } },
          { label: "执行", weight: "1", kept: { kind: "misses", count: number("1"), deadAfter: "3" } },
          { label: "台账", weight: "1", kept: { kind: "misses", count: number("3"), deadAfter: "3" } },
        ],
      },
      "0.666667 … 1.666667",
    ],
    [
      "misses that take a tenth each and never more than half",
      {
        kind: "shares",
        points: "4",
        items: [
          {
            label: "台账",
            weight: "1",
            kept: {
              kind: "misses",
              count: { op: "least", of: [people, number("5")] },
              deadAfter: "6",
              each: "10",
            },
          },
          { label: "制度", weight: "3", kept: { kind: "met", when: compared(people, "ge", "0") } },
        ],
      },
      "3.5 … 4",
    ],
    [
      "a formula over a percentage",
      { kind: "formula", points: "10", score: { op: "multiply", factors: [share, number("0.08")] } },
      "0 … 8",
    ],
    [
      "the better of two",
      { kind: "bestOf", points: "5", options: [award("3", issued), losing("4", below({ each: "0.01" }))] },
      "3.05 … 4",
    ],
    [
      "levels of which the best is cut at 90 %",
      {
        kind: "levels",
        points: "10",
        key: "outcome",
        judgement: "effect",
        levels: [
          { choice: "all", from: { at: "80", included: true }, to: { at: "90", included: true } },
          { choice: "part", from: { at: "60", included: true }, to: { at: "80", included: false } },
          { choice: "none", from: { at: "20", included: true }, to: { at: "60", included: false } },
        ],
      },
      "2 … 9",
    ],
    [
      "five grades of a questionnaire against 100",
      losing(
        "8",
        below({
          target: "100",
          measure: {
            op: "weightedIndex",
            items: ["100", "75", "50", "25", "10"].map((weight) => ({ weight, count: people })),
          },
          each: "0.05",
        }),
      ),
      "3.5 … 8",
    ],
  ])("%s", (_, rule, expected) => expect(reachOf(rule)).toBe(expected));
});
