import { createTable } from "../engine/create-table.ts";
import { once } from "../engine/once.ts";
import { Slots } from "../engine/fact-reader.ts";
import type { Held, Scored, Table } from "../engine/table.ts";
import type { Framework, Indicator, NotApplicablePolicy, TotalCap } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import type { Exact } from "../number/index.ts";
import type { Rule } from "../rule.ts";
import type { Scorecard } from "../scorecard.ts";
import type { Standing } from "./absence.ts";
import { alternativesOf } from "./alternatives.ts";
import type { Alternative } from "./alternatives.ts";
import { buildScorecard } from "./build-scorecard.ts";
import { prepareGrades } from "./grade.ts";
import type { PreparedGrade } from "./grade.ts";
import { countedTotal, headingsOf } from "./headings.ts";
import type { Heading } from "./headings.ts";
import { unearned } from "./score-row.ts";

/** Scores any number of inputs by one framework. */
export interface Scorer {
  /**
   * The scorecard of one input. Pure and deterministic; neither reads a clock nor changes its argument, which
   * must not be changed either while the card's derivations are still unread. Throws a TypeError or RangeError
   * on values that `parseFactsFile` refuses.
   */
  readonly score: (input: ScoringInput) => Scorecard;
}

/** One row made ready. */
export interface PreparedRow {
  readonly indicator: Indicator;
  readonly part: Scored;
  readonly points: Exact;
  /** What the rule's result is measured by: its own scale, or the points. */
  readonly scale: Exact;
  readonly veto: Held | null;
  /** Cases of the policy `table`, in order. */
  readonly cases: readonly { readonly held: Held; readonly points: Exact }[];
}

export interface PreparedAlternative {
  readonly reading: Omit<Alternative, "rule">;
  readonly prepared: PreparedRow;
}

/** What is worked out once per framework. */
export interface Compiled {
  readonly framework: Framework;
  readonly table: Table;
  readonly slots: Slots;
  readonly rows: readonly PreparedRow[];
  readonly headings: readonly Heading[];
  readonly grades: readonly PreparedGrade[];
  readonly total: Exact;
  /** How the rows stand for a department to which all apply. */
  readonly present: readonly Standing[];
  /** The most that its rows add up to. */
  readonly points: Exact;
  /** By code; a row that continues the cell above carries that cell's name. */
  readonly names: ReadonlyMap<string, string>;
  /** Other readings of a row's rule, made ready when they are first asked for. */
  readonly alternatives: (indicator: Indicator) => readonly PreparedAlternative[];
  readonly caps: readonly { readonly cap: TotalCap; readonly held: Held; readonly atMost: Exact }[];
}

/** Prepares a parsed framework for scoring; do it once per framework version. */
export function compile(framework: Framework): Scorer {
  const compiled = prepareFramework(framework);
  return { score: (input) => buildScorecard(compiled, input) };
}

function prepareFramework(framework: Framework): Compiled {
  const slots = new Slots();
  const table = createTable(framework.facts, slots);
  const rows = framework.indicators.map((indicator) => prepareRow(indicator, indicator.rule, table));
  const headings = headingsOf(framework, table.decimal);
  const full = rows.map(({ indicator, points }) => unearned(indicator, points, null));
  return {
    framework,
    table,
    slots,
    rows,
    present: rows.map(({ points }) => ({ worth: points, absent: null })),
    headings,
    grades: prepareGrades(framework.grades, table),
    total: table.decimal(framework.total),
    points: countedTotal(headings, full, framework).points,
    names: rowNames(framework),
    alternatives: once((indicator) =>
      alternativesOf(indicator, table.definition).map(({ rule, ...reading }) => ({
        reading,
        prepared: prepareRow(indicator, rule, table),
      })),
    ),
    caps: (framework.totalCaps ?? []).map((cap) => ({
      cap,
      held: table.held(cap.when),
      atMost: table.decimal(cap.atMost),
    })),
  };
}

/** A row with this rule: its own, or one put in its place. */
function prepareRow(indicator: Indicator, rule: Rule, table: Table): PreparedRow {
  const { gradeVeto, points, scale = points } = indicator;
  return {
    indicator,
    part: table.part(rule),
    points: table.decimal(points),
    scale: table.decimal(scale),
    veto: gradeVeto === undefined ? null : table.held(gradeVeto.when),
    cases: prepareCases(indicator.whenNotApplicable, table),
  };
}

function prepareCases(policy: NotApplicablePolicy | undefined, table: Table): PreparedRow["cases"] {
  if (policy?.policy !== "table") return [];
  return policy.cases.map(({ when, points }) => ({ held: table.held(when), points: table.decimal(points) }));
}

function rowNames({ indicators }: Framework): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { code, name, continues } of indicators)
    names.set(code, name ?? (continues === undefined ? "" : (names.get(continues) ?? "")));
  return names;
}
