import { FactReader } from "../engine/fact-reader.ts";
import { Notes } from "../engine/notes.ts";
import type { Indicator, NotApplicable } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { ZERO, equals } from "../number/index.ts";
import { roundingWords } from "../expressions/rounding-words.ts";
import type { Derivation, DerivationLine, Formula } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import { overrideOf, scoreRow } from "./score-row.ts";

/**
 * The derivation of one row: the same scoring once more with notes. The lines before `result` add up:
 * credits + judgements − losses + what caps give back = result before rounding.
 */
export function writeDerivation(indicator: Indicator, compiled: Compiled, input: ScoringInput): Derivation {
  const { places, mode } = compiled.framework.rounding;
  const notes = new Notes(places);
  if (indicator.notApplicable !== undefined)
    return { lines: movedPoints(indicator.notApplicable, compiled, notes) };

  const row = scoreRow(indicator, compiled, input, new FactReader(input.facts), { notes });
  const rounded = equals(row.exact, row.computed) ? {} : { rounded: roundingWords(mode, places) };
  notes.pen(undefined, 0).points("result", "得分", takeTopFormula(notes), row.computed, rounded);

  const override = overrideOf(indicator, input);
  if (override !== undefined)
    notes.pen(undefined, 0).points("judgement", `${override.by}认定`, [override.reason], row.awarded);
  return { lines: notes.lines };
}

/** The subtotal of the whole row becomes its result; a row without parts has none. */
function takeTopFormula(notes: Notes): Formula {
  const last = notes.lines.at(-1);
  if (last?.role !== "subtotal" || last.depth !== 0) return [];
  notes.rewind(notes.lines.length - 1);
  return last.formula;
}

function movedPoints(moved: NotApplicable, compiled: Compiled, notes: Notes): readonly DerivationLine[] {
  const original = compiled.decimal(moved.originalPoints);
  const token = notes.pointsToken(original);
  const pen = notes.pen(undefined, 0);
  pen.points("measure", "本行原分值", [], original);
  pen.points("measure", `移至${moved.movedTo.join("、")}`, [], original);
  pen.points("result", "本行现分值", [token, "−", token], ZERO);
  return notes.lines;
}
