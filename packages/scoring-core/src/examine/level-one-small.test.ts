import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import { checkLevelOneSmall } from "./level-one-small.ts";

const row = (level: string, points: string) => ({ path: [level, "二级"] as const, points });

test("投入 7 of 100 is small, 15 is not", () => {
  expect(
    checkLevelOneSmall(smallTable([row("投入", "7"), row("过程", "15"), row("产出", "78")])),
  ).toMatchObject([{ severity: "notice", place: "heading/投入", numbers: { points: "7", total: "100" } }]);
});

test("of a total of 200 it is 15 %", () => {
  expect(checkLevelOneSmall(smallTable([row("投入", "29"), row("产出", "171")]))).toHaveLength(1);
  expect(checkLevelOneSmall(smallTable([row("投入", "30"), row("产出", "170")]))).toEqual([]);
});
