import type { Framework, Indicator } from "../framework.ts";
import type { Check, Defect } from "./defect.ts";
import { defectAt, nameOf, rowSpot } from "./say.ts";
import { saidBy } from "./walk/children.ts";
import { piecesOf } from "./walk/pieces.ts";

const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const MARK = /[①-⑳]/gu;
/** ①至④, ①-④ */
const SPAN = /([①-⑳])[至到~～—–-]+([①-⑳])/gu;

/** Every clause of the printed standard is scored by the rule, and the rule scores nothing else. */
export const checkClauses: Check = (framework) =>
  framework.indicators.flatMap((row) => {
    const printed = marksIn(row.standard.join("\n"));
    const scored = marksIn(clausesScored(row).join(""));
    if (printed.length === 0 || scored.length === 0) return [];
    return [
      ...told(framework, row, without(printed, scored), {
        code: "criterionUnanswered",
        what: (clauses) => `评分标准的${clauses}没有对应的计分规则`,
        repair: "为这一条补上规则；不单独计分的，请写明由哪一条体现",
      }),
      ...told(framework, row, without(scored, printed), {
        code: "standardUnmatched",
        what: (clauses) => `规则按${clauses}计分，评分标准中没有这一条`,
        repair: "在评分标准中补上这一条，或改正规则所属的条款",
      }),
    ];
  });

interface Told {
  readonly code: "criterionUnanswered" | "standardUnmatched";
  readonly what: (clauses: string) => string;
  readonly repair: string;
}

function told(
  framework: Framework,
  row: Indicator,
  marks: readonly string[],
  { code, what, repair }: Told,
): readonly Defect[] {
  if (marks.length === 0) return [];
  const clause = marks.join("");
  const spot = rowSpot(row);
  const message = `${nameOf(framework, spot)}${what(marks.join("、"))}`;
  return [defectAt({ ...spot, clause }, { code, severity: "warning", message, repair })];
}

function clausesScored(row: Indicator): readonly string[] {
  return piecesOf(row).flatMap((piece) => {
    const shares = piece.is === "rule" && piece.rule.kind === "shares" ? piece.rule.items : [];
    return [saidBy(piece), ...shares].map(({ clause = "" }) => clause);
  });
}

/** Every mark of a text once, spans written out. */
function marksIn(text: string): readonly string[] {
  const whole = text.replace(SPAN, (_, from: string, to: string) =>
    MARKS.slice(MARKS.indexOf(from), MARKS.indexOf(to) + 1),
  );
  return [...new Set(whole.match(MARK))];
}

const without = (marks: readonly string[], others: readonly string[]): readonly string[] =>
  marks.filter((mark) => !others.includes(mark));
