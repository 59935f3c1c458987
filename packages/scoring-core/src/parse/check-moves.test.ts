import { describe, expect, test } from "vitest";
import { frameworkIssues } from "../../test/issues-of.ts";
import { smallTable } from "../../test/small-table.ts";
import type { Indicator } from "../index.ts";

const to = (...codes: string[]): Partial<Indicator> => ({
  whenNotApplicable: { policy: "moved", to: codes },
});
const told = (...rows: Partial<Indicator>[]) =>
  frameworkIssues(smallTable(rows)).map(({ code, path }) => `${code} ${path}`);
const list = (row: number, step = "") => `indicators[${row}].whenNotApplicable.to${step}`;

describe("points of a row that does not apply", () => {
  test.each<[string, Partial<Indicator>[]]>([
    ["go to other rows", [to("R2", "R3"), {}, {}]],
    ["go on from a row that does not apply either", [to("R2"), to("R3"), {}]],
    ["go to the others of a group, whichever row leaves", [to("R2", "R3"), to("R1", "R3"), to("R1", "R2")]],
    ["go to one row from two", [to("R3"), to("R3"), {}]],
    ["stay with the row", [{ whenNotApplicable: { policy: "full" } }, {}]],
    ["leave a bonus row full", [{ role: "bonus", whenNotApplicable: { policy: "full" } }, {}]],
  ])("%s", (_, rows) => {
    expect(told(...rows)).toEqual([]);
  });

  test.each<[string, Partial<Indicator>[], string[]]>([
    ["to a row that is not there", [to("R9"), {}], [`unknownRow ${list(0, "[0]")}`]],
    ["to no row", [to(), {}], [`outOfRange ${list(0)}`]],
    ["to the row itself", [to("R1"), {}], [`unknownRow ${list(0, "[0]")}`]],
    ["to one row twice", [to("R2", "R2"), {}], [`duplicate ${list(0, "[1]")}`]],
    ["to a bonus row", [to("R2"), { role: "bonus" }], [`unknownRow ${list(0, "[0]")}`]],
    ["to an unscored row", [to("R2"), { role: "unscored" }], [`unknownRow ${list(0, "[0]")}`]],
    [
      "from a penalty row",
      [{ role: "penalty", ...to("R2") }, {}],
      ["notApplicablePoints indicators[0].whenNotApplicable.policy"],
    ],
    [
      "out of what a bonus row is worth",
      [{ role: "bonus", whenNotApplicable: { policy: "rescaled" } }, {}],
      ["notApplicablePoints indicators[0].whenNotApplicable.policy"],
    ],
    [
      "to a row whose own points were moved away for everybody",
      [
        to("R2"),
        {
          points: "0",
          notApplicable: { policy: "moved", originalPoints: "10", movedTo: ["产出"], reason: "无此事项" },
        },
        {},
      ],
      [`unknownRow ${list(0, "[0]")}`],
    ],
  ])("do not go %s", (_, rows, faults) => {
    expect(told(...rows)).toEqual(faults);
  });

  test("are not moved from a row that is already empty for everybody", () => {
    const row: Partial<Indicator> = {
      points: "0",
      notApplicable: { policy: "moved", originalPoints: "10", movedTo: ["产出"], reason: "无此事项" },
      whenNotApplicable: { policy: "full" },
    };
    expect(told(row, {})).toEqual(["notApplicablePoints indicators[0].whenNotApplicable"]);
  });
});
