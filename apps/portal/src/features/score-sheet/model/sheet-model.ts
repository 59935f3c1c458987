import type {
  Framework,
  GroupScore,
  Indicator,
  IndicatorScore,
  Scorecard,
  ScoringInput,
} from "@hengji/scoring-core";
import { isZero } from "./decimal-text.ts";
import { definitionsOf, type Given, givensOf } from "./given.ts";
import { type MainGiven, mainGiven } from "./main-given.ts";
import type { Placed } from "./row-spans.ts";

export type RowOutcome = "full" | "lost" | "missing" | "notApplicable";

/** One row of the score sheet with everything that its cells and its explanation show. */
export interface SheetRow extends Placed {
  /** 1 to 30, as the table counts. */
  readonly number: number;
  /** Level-3 name; a continuing row carries the name of the row above. */
  readonly name: string;
  /** Tells a continuing row from the one above it wherever the name stands alone. */
  readonly title: string;
  readonly indicator: Indicator;
  readonly score: IndicatorScore;
  readonly outcome: RowOutcome;
  readonly givens: readonly Given[];
  readonly main: MainGiven | null;
  readonly rationale: string;
}

export interface SheetModel {
  readonly rows: readonly SheetRow[];
  readonly card: Scorecard;
  readonly framework: Framework;
  /** Level 1 and level 2 headings by path. */
  readonly group: (path: readonly string[]) => GroupScore | undefined;
}

/** The sheet as data: a scorecard joined with the framework's words and the input's facts. */
export function sheetModel(
  framework: Framework,
  input: ScoringInput,
  rationales: Readonly<Record<string, string>>,
  card: Scorecard,
): SheetModel {
  const definitions = definitionsOf(framework);
  const indicators = new Map(framework.indicators.map((indicator) => [indicator.code, indicator]));
  const groups = new Map(card.groups.map((group) => [group.path.join("/"), group]));
  const rows = card.indicators.flatMap((score, index) => {
    const indicator = indicators.get(score.code);
    if (indicator === undefined) return [];
    const outcome = outcomeOf(score);
    const givens = outcome === "notApplicable" ? [] : givensOf(indicator, definitions, input, score.missing);
    const row: SheetRow = {
      code: score.code,
      path: score.path,
      ...(indicator.continues === undefined ? {} : { continues: indicator.continues }),
      number: index + 1,
      name: score.name,
      title: indicator.continues === undefined ? score.name : `${score.name}（续）`,
      indicator,
      score,
      outcome,
      givens,
      main: outcome === "notApplicable" ? null : mainGiven(givens, score),
      rationale: rationales[score.code] ?? "",
    };
    return [row];
  });
  return { rows, card, framework, group: (path) => groups.get(path.join("/")) };
}

/** A bonus that was not earned and a row that does not count have lost nothing. */
function outcomeOf({ status, lost, role }: IndicatorScore): RowOutcome {
  if (status !== "scored") return status;
  return isZero(lost) || role === "bonus" || role === "unscored" ? "full" : "lost";
}
