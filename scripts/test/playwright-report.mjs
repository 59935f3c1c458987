/** Playwright's JSON report as an outcome; every case of every project counts. */
export function readPlaywrightReport(report) {
  const outcome = { passed: 0, failed: [], skipped: [] };
  for (const { message } of report.errors ?? []) outcome.failed.push({ name: "playwright", message });
  for (const suite of report.suites ?? []) visit(suite, [], outcome);
  return outcome;
}

function visit(suite, above, outcome) {
  const titles = [...above, suite.title].filter(Boolean);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      const name = [`[${test.projectName}]`, ...titles, spec.title].join(" > ");
      if (test.status === "skipped") {
        const reason =
          test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ?? "";
        outcome.skipped.push({ name, reason });
      } else if (test.status === "unexpected") {
        const errors = test.results.flatMap((result) => result.errors ?? []);
        outcome.failed.push({ name, message: errors.map(({ message }) => message).join("\n") });
      } else {
        outcome.passed += 1;
      }
    }
  }
  for (const inner of suite.suites ?? []) visit(inner, titles, outcome);
}
