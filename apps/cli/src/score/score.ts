import { compile, FactsError, FrameworkError, parseFactsFile, parseFramework } from "@hengji/scoring-core";
import { readJson, type FileIssue } from "./read-json.ts";
import { report } from "./report.ts";

const BAD_INPUT = 2;

/** `score <framework.json> <facts.json>`: the scorecard as JSON on stdout, or every problem on stderr and 2. */
export async function score(files: readonly string[]): Promise<number> {
  const [frameworkFile, factsFile] = files;
  if (frameworkFile === undefined || factsFile === undefined || files.length > 2) {
    console.error("score 需要两个文件：hengji score <framework.json> <facts.json>");
    return BAD_INPUT;
  }
  const [framework, facts] = await Promise.all([readJson(frameworkFile), readJson(factsFile)]);
  const unreadable = [framework, facts].flatMap((read) => ("issue" in read ? [read.issue] : []));
  try {
    if ("issue" in framework) return refuse(unreadable);
    const parsed = parseFramework(framework.value);
    if ("issue" in facts) return refuse(unreadable);
    const card = compile(parsed).score(parseFactsFile(facts.value, parsed));
    console.log(JSON.stringify(report(card), null, 2));
    return 0;
  } catch (error) {
    if (error instanceof FrameworkError) return refuse([...named(error, frameworkFile), ...unreadable]);
    if (error instanceof FactsError) return refuse(named(error, factsFile));
    throw error;
  }
}

function named({ issues }: FrameworkError | FactsError, file: string): FileIssue[] {
  return issues.map(({ path, message }) => ({ path: path || file, message }));
}

function refuse(issues: readonly FileIssue[]): number {
  console.error(issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return BAD_INPUT;
}
