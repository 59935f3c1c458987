import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";

export type Report = {
  passed: number;
  failed: { name: string; message: string }[];
  skipped: { name: string; reason: string }[];
};

type Problem = { message: string; stack?: string | undefined };

/** Writes what a run did, case by case, as JSON: unlike vitest's own report, with the reason of each skip. */
export class CaseReport implements Reporter {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Problem[]): void {
    const report: Report = { passed: 0, failed: [], skipped: [] };
    for (const module of modules) {
      const place = `${module.project.name} ${module.relativeModuleId}`;
      const broken = [
        module.errors(),
        ...[...module.children.allSuites()].map((suite) => suite.errors()),
      ].flat();
      if (broken.length > 0) report.failed.push({ name: place, message: messageOf(broken) });
      for (const testCase of module.children.allTests()) record(report, place, testCase);
    }
    if (unhandled.length > 0) report.failed.push({ name: "unhandled errors", message: messageOf(unhandled) });
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(report));
  }
}

function record(report: Report, place: string, testCase: TestCase): void {
  const name = `${place} > ${testCase.fullName}`;
  const result = testCase.result();
  switch (result.state) {
    case "passed":
      report.passed += 1;
      break;
    case "skipped":
      report.skipped.push({ name, reason: result.note ?? "" });
      break;
    case "failed":
      report.failed.push({ name, message: messageOf(result.errors) });
      break;
    case "pending":
      report.failed.push({ name, message: "did not finish" });
  }
}

/** The message with the places in our own code; what the test runner did in between helps nobody. */
function messageOf(problems: readonly Problem[]): string {
  return problems
    .map(({ message, stack }) =>
      (stack ?? message).replaceAll(/\n\s+at .*(node_modules|node:internal).*/g, ""),
    )
    .join("\n");
}
