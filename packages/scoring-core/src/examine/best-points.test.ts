import { describe, expect, test } from "vitest";
import { ofRule, smallTable } from "../../test/small-table.ts";
import type { Rule } from "../index.ts";
import { checkBestPoints } from "./best-points.ts";

const rectified: Rule = {
  kind: "choice",
  points: "2",
  key: "outcome",
  awards: { all: "2", part: "1", none: "0" },
};
const found = (framework: Parameters<typeof checkBestPoints>[0]) =>
  checkBestPoints(framework).map(({ code, place, numbers }) => [code, place, numbers]);

describe("what a row can earn at best", () => {
  test("问题整改 2/1/0 earns 2 of 2", () => {
    expect(found(ofRule(rectified))).toEqual([]);
  });

  test("and 2 of 3", () => {
    expect(found(smallTable([{ rule: rectified, points: "3" }]))).toEqual([
      ["bestBelowPoints", "indicator/R1", { points: "3", best: "2" }],
    ]);
  });

  test("a rule on a scale of its own is measured by that scale", () => {
    expect(found(smallTable([{ rule: rectified, points: "10", scale: "2" }]))).toEqual([]);
    expect(found(smallTable([{ rule: rectified, points: "2", scale: "100" }]))).toEqual([
      ["bestBelowPoints", "indicator/R1", { points: "100", best: "2" }],
    ]);
  });

  test("a row whose points were moved is measured by what it was worth", () => {
    const notApplicable = { policy: "moved", originalPoints: "3", movedTo: ["产出"], reason: "无" } as const;
    expect(found(smallTable([{ rule: rectified, points: "0", notApplicable }]))).toEqual([
      ["bestBelowPoints", "indicator/R1", { points: "3", best: "2" }],
    ]);
  });

  test("the part that falls short is named, alternatives are not", () => {
    const rule: Rule = {
      kind: "sum",
      points: "5",
      parts: [
        { ...rectified, points: "3", clause: "①", label: "整改" },
        {
          kind: "firstMatch",
          points: "2",
          clause: "②",
          branches: [
            { when: { op: "yes", key: "issued" }, rule: { kind: "sum", points: "2", parts: [rectified] } },
          ],
          otherwise: { kind: "award", points: "1", when: { op: "yes", key: "trained" } },
        },
      ],
    };
    const [defect] = checkBestPoints(ofRule(rule));
    expect(defect).toMatchObject({ code: "bestBelowPoints", numbers: { points: "5", best: "4" } });
    expect(defect?.message).toBe("“第1项”分值5分，按规则最多只能得4分，达不到分值的是①整改");
  });
});

test("a row that cannot fall below 1 is worth a notice", () => {
  expect(found(ofRule({ ...rectified, awards: { all: "2", part: "1", none: "1" } }))).toEqual([
    ["worstAboveZero", "indicator/R1", { worst: "1", points: "2" }],
  ]);
});
