import { delimiter, dirname, join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { failed, isGood, lastLine, sum } from "./outcome.mjs";
import { ROOT } from "./places.mjs";
import { planFrom } from "./plan.mjs";
import { stopRunning } from "./run-command.mjs";

const seconds = (ms) => `${(ms / 1000).toFixed(1)} 秒`;

let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stopped = true;
    stopRunning(signal);
  });
}

process.env.PATH = [dirname(process.execPath), join(ROOT, "node_modules/.bin"), process.env.PATH].join(
  delimiter,
);
process.env.TURBO_TELEMETRY_DISABLED = process.env.NEXT_TELEMETRY_DISABLED = "1";

try {
  process.exitCode = await main(planFrom(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main({ steps, filters }) {
  // Chromium comes over the network while the processors check types.
  const browser = steps.some((step) => step.name === "e2e") ? ensureBrowser() : Promise.resolve(null);
  const outcomes = new Map();
  for (const step of steps) {
    if (stopped) break;
    outcomes.set(step.name, await take(step, { filters, browser }, outcomes));
  }
  await browser;
  const total = sum([...outcomes.values()]);
  if (stopped) total.failed.push({ name: "interrupted", message: "测试被中断。" });
  tell(total);
  return isGood(total) ? 0 : 1;
}

async function take(step, context, outcomes) {
  const before = step.needs && outcomes.get(step.needs);
  if (before && !isGood(before)) {
    console.log(`✗ ${step.title}：${step.needs} 未通过，无法运行`);
    return failed(step.name, `${step.needs} failed before it`);
  }
  const started = performance.now();
  const onWait = (passed) => console.log(`  ${step.title}仍在运行（${seconds(passed)}）……`);
  const outcome = await step.run({ ...context, onWait });
  console.log(
    `${isGood(outcome) ? "✓" : "✗"} ${step.title}：${lastLine(outcome)}（${seconds(performance.now() - started)}）`,
  );
  return outcome;
}

function tell({ passed, failed: broken, skipped }) {
  for (const { name, reason } of skipped) console.log(`skipped: ${name}${reason ? `（${reason}）` : ""}`);
  for (const { name, message } of broken) console.log(`\nfailed: ${name}\n${message.replace(/^/gm, "  ")}`);
  if (passed + broken.length === 0) console.log("没有运行任何测试。");
  console.log(lastLine({ passed, failed: broken, skipped }));
}
