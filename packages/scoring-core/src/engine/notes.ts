import type { StepReading } from "../rule.ts";
import { format } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { DerivationLine, Formula, LineRole, NumberToken } from "../scorecard.ts";

const POINTS_UNIT = "分";

/** Collects the derivation while a row is scored. Untraced scoring carries null in its place. */
export class Notes {
  readonly lines: DerivationLine[] = [];
  readonly #places: number;

  constructor(places: number) {
    this.#places = places;
  }

  /** A pen for one part: its clause and depth are on every line that it writes. */
  pen(clause: string | undefined, depth: number): Pen {
    return new Pen(this, clause, depth);
  }

  /** Takes back the lines of a part that turned out to lack evidence. */
  rewind(length: number): void {
    this.lines.length = length;
  }

  points(value: Exact): string {
    return format(value, this.#places);
  }

  pointsToken(value: Exact): NumberToken {
    return { number: this.points(value) };
  }
}

export class Pen {
  readonly notes: Notes;
  readonly depth: number;
  readonly #clause: string | undefined;

  constructor(notes: Notes, clause: string | undefined, depth: number) {
    this.notes = notes;
    this.depth = depth;
    this.#clause = clause;
  }

  measure(label: string, formula: Formula, value: Exact, unit: string): void {
    this.#write("measure", label, formula, format(value), unit);
  }

  /** A quantity that several clauses use is worked out once per row. */
  quantity(label: string, formula: Formula, value: Exact, unit: string): void {
    const written = JSON.stringify(formula);
    const again = this.notes.lines.some(
      (line) => line.role === "measure" && line.label === label && JSON.stringify(line.formula) === written,
    );
    if (!again) this.measure(label, formula, value, unit);
  }

  remark(role: "measure" | "unused", label: string, formula: Formula): void {
    this.#write(role, label, formula, null, "");
  }

  points(
    role: Exclude<LineRole, "unused">,
    label: string,
    formula: Formula,
    value: Exact | null,
    reading?: StepReading,
  ): void {
    this.#write(role, label, formula, value === null ? null : this.notes.points(value), POINTS_UNIT, reading);
  }

  #write(
    role: LineRole,
    label: string,
    formula: Formula,
    value: string | null,
    unit: string,
    reading?: StepReading,
  ): void {
    this.notes.lines.push({
      role,
      ...(this.#clause === undefined ? {} : { clause: this.#clause }),
      label,
      formula,
      value,
      unit,
      depth: this.depth,
      ...(reading === undefined ? {} : { reading }),
    });
  }
}
