import { type EvaluationSummary, type StageCode, stageLabels } from "@hengji/contracts";
import { compareDecimals } from "./compare-decimals.ts";
import type { EvaluationSearch, SortKey } from "./search-params.ts";

/** A choice of a filter with the number of rows it would show, the other filters staying as they are. */
export type Choice<Value> = { value: Value; count: number };

export type EvaluationSelection = {
  rows: EvaluationSummary[];
  everyone: number;
  mine: number;
  stages: Choice<StageCode>[];
  years: Choice<number>[];
};

/** The rows that a search shows, in its order, and the counts beside its filters. */
export function selectEvaluations(
  all: readonly EvaluationSummary[],
  search: EvaluationSearch,
): EvaluationSelection {
  const count = (change: Partial<EvaluationSearch>) =>
    all.filter((each) => matches(each, { ...search, ...change })).length;
  const stages = new Set([...all.map((each) => each.stage), ...chosen(search.stage)]);
  const years = new Set([...all.map((each) => each.year), ...chosen(search.year)]);
  return {
    rows: all.filter((each) => matches(each, search)).sort(order(search)),
    everyone: count({ mine: false }),
    mine: count({ mine: true }),
    stages: stageOrder
      .filter((value) => stages.has(value))
      .map((value) => ({ value, count: count({ stage: value }) })),
    years: [...years].sort((a, b) => b - a).map((value) => ({ value, count: count({ year: value }) })),
  };
}

/** What is chosen stays among the choices even when it shows nothing. */
function chosen<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}

function matches(evaluation: EvaluationSummary, search: EvaluationSearch): boolean {
  return (
    (!search.mine || evaluation.waitsForMe) &&
    (search.stage === undefined || evaluation.stage === search.stage) &&
    (search.year === undefined || evaluation.year === search.year) &&
    evaluation.departmentName.toLowerCase().includes(search.text.toLowerCase())
  );
}

/** Chinese names by their pronunciation. */
const names = new Intl.Collator("zh-CN");
const stageOrder = Object.keys(stageLabels) as StageCode[];

const comparisons: Record<SortKey, (a: EvaluationSummary, b: EvaluationSummary) => number> = {
  department: (a, b) => names.compare(a.departmentName, b.departmentName),
  year: (a, b) => a.year - b.year,
  stage: (a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage) || a.scoredRows - b.scoredRows,
  total: (a, b) => compareDecimals(a.total ?? "0", b.total ?? "0"),
  updated: (a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt),
};

/** Rows without a score stand last in either direction; equal rows stand by name. */
function order({ sort, descending }: EvaluationSearch) {
  return (a: EvaluationSummary, b: EvaluationSummary): number => {
    if (sort === "total" && (a.total === null) !== (b.total === null)) return a.total === null ? 1 : -1;
    const compared = comparisons[sort](a, b);
    return (descending ? -compared : compared) || comparisons.department(a, b) || (a.id < b.id ? -1 : 1);
  };
}
