import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "..", "src", "main.ts");
const CASES = path.join(import.meta.dirname, "..", "..", "..", "packages", "scoring-core", "cases");
const framework = path.join(CASES, "wangcheng-2021.framework.json");
const facts = path.join(CASES, "wangcheng-2021.facts.json");
let folder: string;

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "hengji-score-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hengji(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A copy of a file with some of its text exchanged; the text has to be there. */
function edited(file: string, ...exchanges: readonly (readonly [string | RegExp, string])[]): string {
  const text = exchanges.reduce(
    (before, [from, to]) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`nothing to exchange: ${from}`);
      return after;
    },
    readFileSync(file, "utf8"),
  );
  return saved(path.basename(file), text);
}

function saved(name: string, text: string): string {
  const copy = path.join(folder, name);
  writeFileSync(copy, text);
  return copy;
}

interface Report {
  complete: boolean;
  undecided: string[];
  total: string;
  computedTotal: string;
  grade: { code: string; label: string };
  indicators: {
    code: string;
    points: string;
    computed: string;
    awarded: string;
    status: string;
    missing: string[];
    derivation: { text: string }[];
  }[];
}

describe("hengji score", () => {
  test("prints the scorecard of Wangcheng 2021 as JSON and nothing else", () => {
    const { status, stdout, stderr } = hengji("score", framework, facts);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({
      complete: true,
      total: "89.80",
      computedTotal: "88.80",
      grade: { code: "good", label: "良" },
    });
    expect(report.indicators).toHaveLength(30);
    for (const row of report.indicators) expect(row.derivation.every(({ text }) => text !== "")).toBe(true);
    const raised = report.indicators.filter(({ computed, awarded }) => computed !== awarded);
    expect(raised).toMatchObject([{ computed: "1.00", awarded: "2.00" }]);
  });

  test("says how far the neighbouring grades are, and that whole steps would change this one", () => {
    const report = JSON.parse(hengji("score", framework, facts).stdout) as Report;
    expect(report).toMatchObject({
      points: "100.00",
      nextGrade: { code: "excellent", distance: "0.20" },
      lowerGrade: { code: "fair", distance: "9.80" },
      veto: null,
      totalSteps: [],
      undecided: [],
    });
    // 92.5 %: two whole steps of 0.4 instead of 2.5, 89.80 + 0.20
    expect(report).toMatchObject({
      sensitivity: expect.arrayContaining([
        expect.objectContaining({ awarded: "7.20", total: "90.00", changesGrade: true }),
      ]),
      groups: expect.arrayContaining([expect.objectContaining({ path: ["投入"], points: "7.00" })]),
    });
    expect(report.indicators[0]).toMatchObject({ role: "scored", lost: "0.00", notYetDue: [] });
  });

  test("says which results are not yet due and count for now", () => {
    const waits = edited(framework, [
      '"when": { "op": "yes", "key": "goalLawful" }',
      '"when": { "op": "yes", "key": "goalLawful" }, "whenNotYetDue": "full"',
    ]);
    const later = edited(facts, [
      /("goalLawful": )\{[^}]*\}\s*\}/,
      '$1{ "status": "notYetDue", "reason": "次年方知" }',
    ]);
    const { stdout, stderr } = hengji("score", waits, later);
    expect(stderr).toBe("有 1 行的结果尚未到期（A1-1），按指标体系的规定暂计，到期后请重新计分。\n");
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ complete: true, total: "89.80" });
    expect(report.indicators[0]).toMatchObject({ code: "A1-1", notYetDue: ["goalLawful"] });
  });

  test("a cap on the total is a step of its own, and one that cannot be decided leaves the total provisional", () => {
    const capped = edited(framework, [
      '"indicators": [',
      `"totalCaps": [{
        "label": "采购不足50万元的，总分至多80分",
        "when": { "op": "compare", "left": { "op": "fact", "key": "fundsArrived" }, "relation": "lt",
          "right": { "op": "constant", "value": "50", "unit": "万元" } },
        "atMost": "80"
      }],
      "indicators": [`,
    ]);
    const open = hengji("score", capped, facts);
    expect(JSON.parse(open.stdout)).toMatchObject({
      complete: false,
      total: "89.80",
      undecided: ["fundsArrived"],
    });
    expect(open.stderr).toBe(
      "缺少 fundsArrived，是否按总分上限封顶尚不能确定，暂未封顶，总分和等级是暂定的。\n",
    );
    const arrived = edited(facts, [
      /("fundsArrived": )\{[^}]*\}/,
      '$1{ "status": "observed", "value": "49", "basis": { "kind": "stated", "place": "附表" } }',
    ]);
    expect(JSON.parse(hengji("score", capped, arrived).stdout)).toMatchObject({
      complete: true,
      total: "80.00",
      grade: { code: "good" },
      totalSteps: [{ kind: "cap", label: "采购不足50万元的，总分至多80分", change: "-9.80", total: "80.00" }],
    });
  });

  test("names every fault of a facts file at once, one line each with its path", () => {
    const bad = edited(
      facts,
      ['"294.7"', "294.7"],
      ['"92.5"', '"101"'],
      ['"1601"', "1e400"],
      ['"28"', '"-28"'],
    );
    const { status, stdout, stderr } = hengji("score", framework, bad);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/^\S+facts\.json: facts\.[\w@]+\.\w+: \S/);
  });

  test("says which rows lack evidence, that the total is provisional, and leaves the grade", () => {
    const lacking = edited(facts, [
      /("goalLawful": )\{[^}]*\}\s*\}/,
      '$1{ "status": "missing", "reason": "未提供" }',
    ]);
    const { status, stdout, stderr } = hengji("score", framework, lacking);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^有 1 行缺少依据（A1-1）[^\n]*暂定[^\n]*\n$/);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ complete: false, grade: { code: expect.any(String) } });
    expect(report.indicators.filter((row) => row.status === "missing")).toMatchObject([
      { code: "A1-1", status: "missing", missing: ["goalLawful"] },
    ]);
  });

  test("names the faults of both files at once, each with its file", () => {
    const bad = edited(framework, [/"points": ?"\d+"/, '"points": 6']);
    const badFacts = edited(facts, ['"294.7"', "294.7"], ['"subject"', '"topic"']);
    const { status, stderr } = hengji("score", bad, badFacts);
    expect(status).toBe(2);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith(`${bad}: `)).length).toBeGreaterThanOrEqual(1);
    expect(lines.filter((line) => line.startsWith(`${badFacts}: `)).length).toBeGreaterThanOrEqual(3);
    expect(lines).toHaveLength(lines.filter((line) => /^\S+\.(framework|facts)\.json: /.test(line)).length);
  });

  test("refuses names given twice, of which one would silently count", () => {
    const twice = edited(facts, ['"subject":', '"subject": "另一单位", "subject":']);
    const { status, stdout, stderr } = hengji("score", framework, twice);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`${twice}: subject: 这一项写了不止一次，请只留一处\n`);
  });

  test("names every fault of a framework file at once, together with a facts file that is missing", () => {
    const bad = edited(framework, [/"points": ?"\d+"/, '"points": "6"'], ['"code"', '"kode"']);
    const { status, stderr } = hengji("score", bad, path.join(folder, "absent.json"));
    expect(status).toBe(2);
    expect(stderr).toContain(`${path.join(folder, "absent.json")}: 找不到这个文件`);
    expect(stderr.trimEnd().split("\n").length).toBeGreaterThanOrEqual(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    ["that is no JSON", "NaN", /不是有效的 JSON/],
    ["that is short", '{"facts":NaN}', /不是有效的 JSON（第 1 行第 10 列）/],
    ["that ends too early", '{"schema":\n', /不是有效的 JSON（文件在结尾处不完整）/],
    ["with a comma too many", '{\n  "schema": "x",\n}', /不是有效的 JSON（第 3 行第 1 列）/],
    ["that is empty", "", /文件是空的/],
  ])("refuses a file %s", (_, text, message) => {
    const file = saved("broken.json", text);
    const { status, stdout, stderr } = hengji("score", framework, file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("refuses a folder and a file that is not UTF-8", () => {
    expect(hengji("score", framework, folder).stderr).toBe(`${folder}: 这是文件夹，请给出文件\n`);
    const file = path.join(folder, "gbk.json");
    writeFileSync(file, Buffer.from([0x22, 0xcd, 0xfb, 0xb3, 0xc7, 0x22]));
    expect(hengji("score", framework, file).stderr).toBe(`${file}: 不是 UTF-8 编码的文本，请另存为 UTF-8\n`);
  });
});

describe("hengji", () => {
  test("helps in Chinese when asked to", () => {
    const { status, stdout } = hengji("help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^用法：hengji <命令>/);
  });

  test.each([[["weigh"]], [["score", framework]], [["serve", "--fast"]], [[]]])(
    "ends with 2 and without a stack trace on arguments it does not know: %j",
    (args) => {
      const { status, stdout, stderr } = hengji(...args);
      expect(status).toBe(2);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    },
  );
});
