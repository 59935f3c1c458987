import { FactsError, FrameworkError, parseFactsFile, parseFramework } from "../src/index.ts";
import type { Framework, Issue } from "../src/index.ts";

/** Every issue of a framework file; none when it loads. */
export const frameworkIssues = (json: unknown): readonly Issue[] => issuesOf(() => parseFramework(json));

/** Every issue of a facts file; none when it loads. */
export const factsIssues = (json: unknown, framework: Framework): readonly Issue[] =>
  issuesOf(() => parseFactsFile(json, framework));

function issuesOf(read: () => unknown): readonly Issue[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof FrameworkError || error instanceof FactsError)) throw error;
    return error.issues;
  }
}
