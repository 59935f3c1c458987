import { describe, expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Acknowledgement, FactDefinition, Framework } from "../index.ts";
import { blockingDefects, blocksPublication } from "./blocking-defects.ts";
import { examine } from "./examine.ts";

const facts: readonly FactDefinition[] = [{ key: "issued", label: "已印发", type: "yesNo", unit: "" }];
const rows = [{ points: "10" }];
const sound = smallTable(rows, { facts });
const told = (framework: Framework) => examine(framework).map(({ code, place }) => [code, place]);

test("a sound table has no defect", () => {
  expect(examine(sound)).toEqual([]);
});

test("all defects are told at once, errors before warnings before notices", () => {
  const framework = smallTable(
    [
      { points: "12", evidence: [], path: ["投入", "目标"] },
      { points: "88", name: null, continues: "R1" },
    ],
    { facts: [...facts, { key: "extra", label: "多问的", type: "count", unit: "个" }], total: "99" },
  );
  expect(told(framework)).toEqual([
    ["pointsNotTotal", "framework"],
    ["bestBelowPoints", "indicator/R1"],
    ["bestBelowPoints", "indicator/R2"],
    ["factPunishedTwice", "fact/issued"],
    ["factUnused", "fact/extra"],
    ["evidenceMissing", "indicator/R1"],
    ["rowUnnamed", "indicator/R2"],
    ["levelOneSmall", "heading/投入"],
  ]);
  expect(examine(framework)).toEqual(examine(framework));
});

describe("a table of a past year", () => {
  const short = smallTable([{ points: "12" }], { facts, year: 2021 });
  const entry: Acknowledgement = {
    code: "bestBelowPoints",
    place: "indicator/R1",
    reason: "当年按此发布，得分已据此核定",
  };
  const kept: Framework = { ...short, acknowledged: [entry] };

  test("keeps its acknowledged errors, which are still listed", () => {
    expect(examine(kept)).toMatchObject([{ code: "bestBelowPoints", acknowledged: entry.reason }]);
    expect(blocksPublication(kept, examine(kept), 2024)).toBe(false);
  });

  test("is not published over an error that nobody acknowledged", () => {
    expect(blockingDefects(short, examine(short), 2024).map(({ place }) => place)).toEqual(["indicator/R1"]);
  });

  test("is new when its own year is prepared: then a reason lifts nothing", () => {
    expect(blocksPublication(kept, examine(kept), 2021)).toBe(true);
    expect(blocksPublication(kept, examine(kept), 2020)).toBe(true);
  });
});

test("warnings and notices block nothing", () => {
  const framework = smallTable([{ points: "10", evidence: [] }], { facts });
  expect(examine(framework)).toHaveLength(1);
  expect(blocksPublication(framework, examine(framework), 2021)).toBe(false);
});

test("a reason for what is no longer there is told, so that it cannot excuse the next defect unseen", () => {
  const acknowledged = [{ code: "cliff", place: "indicator/R1/rule", reason: "有意设卡" }];
  expect(examine({ ...sound, acknowledged })).toMatchObject([
    { code: "acknowledgementStale", severity: "notice", place: "indicator/R1/rule" },
  ]);
});
