import { type Framework, FrameworkError, type Issue, parseFramework } from "@hengji/scoring-core";
import { ServiceError } from "../error.ts";
import { indicatorName } from "../sheet/indicator-name.ts";

/** The place of an issue as an officer sees it: a row by its number and name, a fact by its label. */
export function whereIn(framework: Framework, path: string): string {
  const [, list, index] = /^(indicators|facts)\[(\d+)\]/.exec(path) ?? [];
  const at = Number(index);
  const row = list === "indicators" ? framework.indicators[at] : undefined;
  if (row) return `第${at + 1}行“${indicatorName(framework, row)}”`;
  const fact = list === "facts" ? framework.facts[at] : undefined;
  return fact ? `核定数“${fact.label}”` : "体系设置";
}

/** Every fault of a draft; none when it can be read, examined and tried. */
export function issuesOf(framework: Framework): readonly Issue[] {
  try {
    parseFramework(framework);
    return [];
  } catch (error) {
    if (error instanceof FrameworkError) return error.issues;
    throw error;
  }
}

const MOST_SAID = 5;

/** Places that are named once each, the first few of them. */
export function placesOf(framework: Framework, issues: readonly Issue[]): string {
  return listed([...new Set(issues.map(({ path }) => whereIn(framework, path)))]);
}

/** A draft that could not be read any more is not stored; the refusal says where it would break and why. */
export function refuseUnreadable(framework: Framework): void {
  const issues = issuesOf(framework);
  if (issues.length === 0) return;
  const said = issues.map(({ path, message }) => `${whereIn(framework, path)}：${message}`);
  throw new ServiceError("invalid", `没有保存。${listed([...new Set(said)], "；")}。请改正后再保存。`);
}

const listed = (words: readonly string[], separator = "、") =>
  `${words.slice(0, MOST_SAID).join(separator)}${words.length > MOST_SAID ? `等${words.length}处` : ""}`;

/** Reads a part with the engine's own checks; what is wrong with it becomes `invalid`, named by its label. */
export function refusingFaults<T>(label: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    const said = error.issues.map(({ message }) => message);
    throw new ServiceError(
      "invalid",
      `“${label}”没有保存：${listed([...new Set(said)], "；")}。请改正后再保存。`,
      {
        cause: error,
      },
    );
  }
}
