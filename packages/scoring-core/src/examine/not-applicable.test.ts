import { describe, expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Indicator } from "../index.ts";
import { checkNotApplicable } from "./not-applicable.ts";

const row = (level: string, points: string, over: Partial<Indicator> = {}): Partial<Indicator> => ({
  path: [level, "二级"],
  points,
  ...over,
});
const gone = (level: string, originalPoints: string, ...movedTo: string[]): Partial<Indicator> =>
  row(level, "0", { notApplicable: { policy: "moved", originalPoints, movedTo, reason: "无公共专项" } });
const found = (...given: Parameters<typeof smallTable>) =>
  checkNotApplicable(smallTable(...given)).map(({ place, numbers }) => [place, numbers]);

describe("points that were moved before anyone was scored", () => {
  test("and arrived: the table still makes 100", () => {
    expect(found([gone("投入", "2", "产出", "二级"), row("产出", "100")], { total: "100" })).toEqual([]);
  });

  test("and did not arrive: it makes 98", () => {
    expect(found([gone("投入", "2", "产出"), row("产出", "98")], { total: "100" })).toEqual([
      ["indicator/R1", { moved: "2" }],
    ]);
  });

  test("two rows whose points are both missing are both named", () => {
    expect(
      found([gone("投入", "2", "产出"), gone("过程", "3", "产出"), row("产出", "95")], { total: "100" }).map(
        ([place]) => place,
      ),
    ).toEqual(["indicator/R1", "indicator/R2"]);
  });

  test("to a heading without rows, or where nothing else applies either", () => {
    expect(found([gone("投入", "2", "效益"), row("产出", "100")])).toHaveLength(1);
    expect(found([gone("投入", "2", "过程"), gone("过程", "3", "产出"), row("产出", "100")])).toEqual([
      ["indicator/R1", { moved: "2" }],
    ]);
  });
});

describe("points that move for one department, where headings count by weight", () => {
  // 投入 counts 30 and 产出 70, whatever their rows add up to
  const weights = [
    { path: ["投入"], weight: "30" },
    { path: ["产出"], weight: "70" },
  ];
  const moving = (...to: string[]) => row("投入", "10", { whenNotApplicable: { policy: "moved", to } });

  test("within one heading, or without weights, they arrive", () => {
    expect(found([moving("R2"), row("投入", "20"), row("产出", "70")], { weights })).toEqual([]);
    expect(found([moving("R3"), row("投入", "20"), row("产出", "70")])).toEqual([]);
  });

  test("out of a heading with a weight they do not, even beside a row where they would", () => {
    const lost = [["indicator/R1", { moved: "10", weight: "30" }]];
    expect(found([moving("R3"), row("投入", "20"), row("产出", "70")], { weights })).toEqual(lost);
    expect(found([moving("R2", "R3"), row("投入", "20"), row("产出", "70")], { weights })).toEqual(lost);
  });
});
