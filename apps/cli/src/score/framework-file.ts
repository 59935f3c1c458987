import { type Framework, FrameworkError, type Issue, parseFramework } from "@hengji/scoring-core";
import type { FileIssue, ReadJson } from "./read-json.ts";

/** Exit code for files or arguments that the caller has to mend. */
export const BAD_INPUT = 2;

export interface Outcome<T> {
  readonly value?: T;
  readonly issues: readonly FileIssue[];
}

/** The framework of a file, or everything that keeps it from being read. */
export function readFramework({ file, value }: ReadJson): Outcome<Framework> {
  if (value === undefined) return { issues: [] };
  try {
    return { value: parseFramework(value), issues: [] };
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    return { issues: named(error.issues, file) };
  }
}

/** Issues with the file they belong to. */
export function named(issues: readonly Issue[], file: string): FileIssue[] {
  return issues.map(({ path, message }) => ({ file, path, message }));
}

/** Every issue on standard error, one line each. */
export function refuse(issues: readonly FileIssue[]): number {
  const lines = issues.map(({ file, path, message }) =>
    path === "" ? `${file}: ${message}` : `${file}: ${path}: ${message}`,
  );
  console.error(lines.join("\n"));
  return BAD_INPUT;
}
