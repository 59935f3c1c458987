import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "..", "src", "main.ts");
const CASES = path.join(import.meta.dirname, "..", "..", "..", "packages", "scoring-core", "cases");
const wangcheng = path.join(CASES, "wangcheng-2021.framework.json");
let folder: string;

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "hengji-examine-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hengji(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

function saved(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** One row of 100 points with nothing to hold against it. */
const sound = {
  schema: "hengji.framework/1",
  code: "sound",
  name: "一行",
  year: 2024,
  total: "100",
  rounding: { places: 2, mode: "halfUp" },
  grades: [{ code: "any", label: "合格", from: "0" }],
  facts: [{ key: "done", label: "任务完成", type: "yesNo", unit: "" }],
  indicators: [
    {
      code: "A1",
      path: ["产出", "数量"],
      name: "任务完成",
      kind: "common",
      points: "100",
      criteria: ["是否完成。"],
      standard: ["完成计100分，否则不计。"],
      gist: "完成计满分",
      rule: { kind: "award", points: "100", when: { op: "yes", key: "done" } },
      evidence: ["工作总结"],
    },
  ],
};

describe("hengji examine", () => {
  test("lists every defect of Wangcheng 2021 as JSON and nothing else, errors first with their reasons", () => {
    const { status, stdout, stderr } = hengji("examine", wangcheng);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const defects = JSON.parse(stdout) as { code: string; severity: string; acknowledged?: string }[];
    expect(defects.slice(0, 2)).toMatchObject([
      { code: "headingNotSum", severity: "error", acknowledged: expect.any(String) },
      { code: "bestBelowPoints", severity: "error", acknowledged: expect.any(String) },
    ]);
    expect(defects.slice(2).some(({ severity }) => severity === "error")).toBe(false);
  });

  test("names each defect with its severity, place, numbers and repair", () => {
    const { stdout } = hengji("examine", wangcheng, "--json");
    const found = JSON.parse(stdout) as { code: string; place: string }[];
    expect(found.find(({ code }) => code === "bestBelowPoints")).toEqual({
      code: "bestBelowPoints",
      severity: "error",
      place: "indicator/B2-5",
      indicator: "B2-5",
      message: "“问题整改情况”分值3分，按规则最多只能得2分",
      numbers: { points: "3", best: "2" },
      repair: "把最好的情形改为得3分，或把分值改为2分",
      acknowledged: "按当年发布的表保留：分值印3分，评分标准最多得2分；核定得分另有理由",
    });
  });

  test("says the same to a person in words", () => {
    const { status, stdout, stderr } = hengji("examine", "--text", wangcheng);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const defects = stdout.trimEnd().split("\n\n");
    expect(defects[1]).toBe(
      [
        "错误 bestBelowPoints indicator/B2-5",
        "  “问题整改情况”分值3分，按规则最多只能得2分",
        "  数值：points=3，best=2",
        "  建议：把最好的情形改为得3分，或把分值改为2分",
        "  已说明保留理由：按当年发布的表保留：分值印3分，评分标准最多得2分；核定得分另有理由",
      ].join("\n"),
    );
    const listed = JSON.parse(hengji("examine", wangcheng).stdout) as unknown[];
    expect(defects).toHaveLength(listed.length + 1);
    expect(defects.at(-1)).toMatch(
      new RegExp(`^共 ${listed.length} 处缺陷：错误 2 处，警告 \\d+ 处，提示 \\d+ 处。$`),
    );
  });

  test("has nothing to say of a sound table", () => {
    const file = saved("sound-text.json", JSON.stringify(sound));
    expect(hengji("examine", file, "--text")).toEqual({ status: 0, stdout: "没有发现缺陷。\n", stderr: "" });
  });

  test("has an empty list for a sound table", () => {
    expect(hengji("examine", saved("sound.json", JSON.stringify(sound)))).toEqual({
      status: 0,
      stdout: "[]\n",
      stderr: "",
    });
  });

  test("shows what a table under construction lacks: its rows", () => {
    const { status, stdout } = hengji(
      "examine",
      saved("empty.json", JSON.stringify({ ...sound, facts: [], indicators: [] })),
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ code: "noRows", place: "framework" }]);
  });

  test("names every fault of a file that cannot be read, one line each", () => {
    const bad = saved("bad.json", JSON.stringify({ ...sound, total: 100, year: "2024" }));
    const { status, stdout, stderr } = hengji("examine", bad);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(`^${bad}: year: `),
      expect.stringMatching(`^${bad}: total: `),
    ]);
  });

  test.each([[[]], [["a.json", "b.json"]], [["missing.json"]], [[wangcheng, "--yaml"]]])(
    "%j is bad input",
    (args) => {
      expect(hengji("examine", ...args)).toMatchObject({ status: 2, stdout: "" });
    },
  );
});
