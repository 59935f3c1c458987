/**
 * What a step found: how many passed, what failed (name and message), what was skipped (name and reason).
 * @typedef {{ passed: number, failed: { name: string, message: string }[], skipped: { name: string, reason: string }[] }} Outcome
 */

const TAIL_LINES = 60;

/** The outcome of a check that passes or fails as a whole. */
export function outcomeOfCheck(name, { code, output }) {
  return code === 0 ? passed() : failed(name, tail(output));
}

/** A report in which every case counts; a program that failed without a failed case is one failure more. */
export function outcomeOfReport(name, report, { code, output }) {
  if (!report) return failed(name, tail(output));
  const cases = report.passed + report.failed.length + report.skipped.length;
  if (cases === 0) return failed(name, "没有运行任何测试。");
  if (code === 0 || report.failed.length > 0) return report;
  return { ...report, failed: [{ name, message: tail(output) }] };
}

export const passed = () => ({ passed: 1, failed: [], skipped: [] });
export const failed = (name, message) => ({ passed: 0, failed: [{ name, message }], skipped: [] });

export function sum(outcomes) {
  return {
    passed: outcomes.reduce((total, one) => total + one.passed, 0),
    failed: outcomes.flatMap((one) => one.failed),
    skipped: outcomes.flatMap((one) => one.skipped),
  };
}

/** The last line of a run, read by people and machines. */
export function lastLine({ passed: good, failed: bad, skipped }) {
  const counted = `${good} passed, ${bad.length} failed`;
  return skipped.length > 0 ? `${counted}, ${skipped.length} skipped` : counted;
}

/** A run that checked nothing has not passed. */
export const isGood = (outcome) => outcome.failed.length === 0 && outcome.passed > 0;

function tail(output) {
  return output.trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
}
