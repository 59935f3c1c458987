import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bin, REPORTS, ROOT } from "./places.mjs";
import { failed, outcomeOfCheck, outcomeOfReport } from "./outcome.mjs";
import { readPlaywrightReport } from "./playwright-report.mjs";
import { runCommand } from "./run-command.mjs";

const turboQuiet = ["--output-logs=errors-only", "--no-update-notifier"];

const build = check("build", "构建页面", bin("turbo"), [
  "run",
  "build",
  "--filter=@hengji/portal",
  ...turboQuiet,
]);

/** The checks of a change, cheapest first. `run` resolves to an outcome; `needs` names a step that must pass before. */
export const steps = [
  check("format", "格式", bin("prettier"), ["--check", "--log-level=warn", "."]),
  check("lint", "规范", bin("oxlint"), ["--format=unix"]),
  check("boundaries", "包边界", bin("turbo"), ["boundaries", "--no-update-notifier"]),
  check("types", "类型", bin("turbo"), ["run", "types", "--continue", ...turboQuiet]),
  { name: "unit", title: "单元与数据库测试", run: (context) => runVitest("test", context) },
  build,
  { ...check("weight", "页面体积", process.execPath, ["scripts/weight.mjs"]), needs: "build" },
  { name: "crash", title: "强行中止", needs: "build", run: (context) => runVitest("built", context) },
  { name: "e2e", title: "端到端测试", needs: "build", run: runPlaywright },
];

/** Suites that take minutes or need services of the base system, run on their own. */
export const otherKinds = {
  long: [
    build,
    { name: "long", title: "长时间测试", needs: "build", run: (context) => runVitest("long", context) },
  ],
  external: [{ name: "external", title: "外部服务测试", run: (context) => runVitest("external", context) }],
};

function check(name, title, command, args) {
  return {
    name,
    title,
    run: async ({ onWait }) => outcomeOfCheck(name, await runCommand(name, command, args, { onWait })),
  };
}

async function runVitest(kind, { filters, onWait }) {
  const report = freshReport("unit.json");
  const args = ["run", "--config", "tooling/vitest/workspace.ts", ...filters.map(fromRoot)];
  const result = await runCommand("unit", bin("vitest"), args, {
    env: { HENGJI_TESTS: kind, HENGJI_REPORTS: ".reports" },
    onWait,
  });
  return outcomeOfReport("vitest", read(report), result);
}

async function runPlaywright({ filters, browser, onWait }) {
  const lacking = await browser;
  if (lacking) return failed("e2e", lacking);
  const report = freshReport("e2e.json");
  const result = await runCommand("e2e", bin("playwright", "apps/portal-e2e"), ["test", ...filters], {
    cwd: join(ROOT, "apps/portal-e2e"),
    onWait,
  });
  const raw = read(report);
  return outcomeOfReport("playwright", raw && readPlaywrightReport(raw), result);
}

/** Vitest compares a relative filter with each package's own paths; an absolute one means what was typed. */
function fromRoot(filter) {
  const path = join(ROOT, filter);
  return existsSync(path) ? path : filter;
}

function freshReport(name) {
  const file = join(REPORTS, name);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
