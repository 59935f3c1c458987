import type { FactReader } from "../engine/fact-reader.ts";
import { Notes } from "../engine/notes.ts";
import { roundingWords } from "../expressions/rounding-words.ts";
import type { NotApplicable } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { ZERO, equals } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Derivation, DerivationLine, Formula } from "../scorecard.ts";
import type { Standing } from "./absence.ts";
import type { Compiled, PreparedRow } from "./compile.ts";
import { overrideOf, scoreRow, workOn } from "./score-row.ts";
import type { RowResult } from "./score-row.ts";

/**
 * The derivation of one row: the same scoring once more with notes. The lines before `result` add up:
 * credits + judgements − losses + what caps give back = what the rule gives, which the result line converts
 * where the rule has a scale of its own or the row took over points, and rounds.
 */
export function writeDerivation(
  row: PreparedRow,
  standing: Standing,
  compiled: Compiled,
  input: ScoringInput,
  facts: FactReader,
): Derivation {
  const { indicator } = row;
  const { places, mode } = compiled.framework.rounding;
  const notes = new Notes(places);
  if (indicator.notApplicable !== undefined)
    return { lines: movedPoints(indicator.notApplicable, compiled.table.decimal, notes) };

  const work = workOn(compiled.table, input, facts, notes);
  const result = scoreRow(row, standing, compiled, input, work);
  const rounded = equals(result.exact, result.computed) ? {} : { rounded: roundingWords(mode, places) };
  const formula = converts(row, result) ? conversion(row, result, notes) : takeTopFormula(notes);
  notes.pen(undefined, 0).points("result", "得分", formula, result.computed, rounded);

  const override = overrideOf(indicator, input);
  if (override !== undefined)
    notes.pen(undefined, 0).points("judgement", `${override.by}认定`, [override.reason], result.awarded);
  return { lines: notes.lines };
}

const converts = ({ scale }: PreparedRow, { worth, absent }: RowResult): boolean =>
  absent === null && !equals(scale, worth);

const conversion = ({ scale }: PreparedRow, { worth, earned }: RowResult, notes: Notes): Formula => [
  notes.pointsToken(worth),
  "×",
  notes.pointsToken(earned),
  "÷",
  notes.pointsToken(scale),
];

/** The subtotal of the whole row becomes its result; a row without parts has none. */
function takeTopFormula(notes: Notes): Formula {
  const last = notes.lines.at(-1);
  if (last?.role !== "subtotal" || last.depth !== 0) return [];
  notes.rewind(notes.lines.length - 1);
  return last.formula;
}

function movedPoints(
  moved: NotApplicable,
  decimal: (text: string) => Exact,
  notes: Notes,
): readonly DerivationLine[] {
  const original = decimal(moved.originalPoints);
  const token = notes.pointsToken(original);
  const pen = notes.pen(undefined, 0);
  pen.points("measure", "本行原分值", [], original);
  pen.points("measure", `移至${moved.movedTo.join("、")}`, [], original);
  pen.points("result", "本行现分值", [token, "−", token], ZERO);
  return notes.lines;
}
