import {
  checkFactsFile,
  compile,
  FactsError,
  type Framework,
  parseFactsFile,
  type Scorecard,
} from "@hengji/scoring-core";
import { BAD_INPUT, named, type Outcome, readFramework, refuse } from "./framework-file.ts";
import { readJson, type ReadJson } from "./read-json.ts";
import { report } from "./report.ts";

/** `score <framework.json> <facts.json>`: the scorecard as JSON on stdout, or every problem of both on stderr and 2. */
export async function score(files: readonly string[]): Promise<number> {
  const [frameworkFile, factsFile] = files;
  if (frameworkFile === undefined || factsFile === undefined || files.length > 2) {
    console.error("score 需要两个文件：hengji score <framework.json> <facts.json>");
    return BAD_INPUT;
  }
  const [framework, facts] = await Promise.all([readJson(frameworkFile), readJson(factsFile)]);
  const ruled = readFramework(framework);
  const scored = scoreFacts(facts, framework, ruled.value);
  const issues = [framework.issues, ruled.issues, facts.issues, scored.issues].flat();
  const card = scored.value;
  if (card === undefined || issues.length > 0) return refuse(issues);
  const printed = report(card);
  console.log(JSON.stringify(printed, null, 2));
  if (!printed.complete) console.error(provisional(card));
  for (const line of notYetDue(card)) console.error(line);
  return 0;
}

/** The scorecard, or what stands in its way; without a framework, what can be told of the facts alone. */
function scoreFacts(
  { file, value }: ReadJson,
  framework: ReadJson,
  parsed: Framework | undefined,
): Outcome<Scorecard> {
  if (value === undefined) return { issues: [] };
  if (parsed === undefined) return { issues: named(checkFactsFile(value, framework.value), file) };
  try {
    return { value: compile(parsed).score(parseFactsFile(value, parsed)), issues: [] };
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    return { issues: named(error.issues, file) };
  }
}

function provisional({ indicators, undecided }: Scorecard): string {
  const open = indicators.filter(({ missing }) => missing.length > 0).map(({ code }) => code);
  const rows = `有 ${open.length} 行缺少依据（${open.join("、")}），缺依据的部分暂计 0 分`;
  const caps = `缺少 ${undecided.join("、")}，是否按总分上限封顶尚不能确定，暂未封顶`;
  const reasons = [...(open.length > 0 ? [rows] : []), ...(undecided.length > 0 ? [caps] : [])];
  return `${reasons.join("；")}，总分和等级是暂定的。`;
}

/** R32: what counts for now and is known only later. */
function notYetDue({ indicators }: Scorecard): readonly string[] {
  const open = indicators.filter((row) => row.notYetDue.length > 0).map(({ code }) => code);
  if (open.length === 0) return [];
  return [
    `有 ${open.length} 行的结果尚未到期（${open.join("、")}），按指标体系的规定暂计，到期后请重新计分。`,
  ];
}
