import { format } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { DerivationLine, Formula, LineRole, NumberToken } from "../scorecard.ts";

const POINTS_UNIT = "分";

/** What a line may carry beside its formula and value. */
type More = Pick<DerivationLine, "reading" | "says" | "rounded" | "best" | "limits">;

const NOTHING_MORE: More = {};

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

  /** The best score of a part, as its line carries it. */
  best(points: Exact): Pick<DerivationLine, "best"> {
    return { best: this.points(points) };
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

  /** A quantity, written with at least `places` places. */
  measure(
    label: string,
    formula: Formula,
    value: Exact,
    unit: string,
    places = 0,
    more: More = NOTHING_MORE,
  ): void {
    this.#write("measure", label, formula, format(value, places), unit, more);
  }

  /** A quantity that several clauses use is worked out once per row. */
  quantity(label: string, formula: Formula, value: Exact, unit: string, places: number, more: More): void {
    const again = this.notes.lines.some(
      (line) =>
        line.role === "measure" &&
        line.label === label &&
        JSON.stringify(line.formula) === JSON.stringify(formula),
    );
    if (!again) this.measure(label, formula, value, unit, places, more);
  }

  remark(role: "measure" | "unused", label: string, formula: Formula): void {
    this.#write(role, label, formula, null, "");
  }

  points(
    role: Exclude<LineRole, "unused">,
    label: string,
    formula: Formula,
    value: Exact | null,
    more: More = NOTHING_MORE,
  ): void {
    this.#write(role, label, formula, value === null ? null : this.notes.points(value), POINTS_UNIT, more);
  }

  #write(
    role: LineRole,
    label: string,
    formula: Formula,
    value: string | null,
    unit: string,
    more: More = NOTHING_MORE,
  ): void {
    const clause = this.#clause;
    const { depth } = this;
    // Written out: objects made by spreading cost more than the scoring itself.
    const line: DerivationLine =
      clause === undefined
        ? { role, label, formula, value, unit, depth }
        : { role, clause, label, formula, value, unit, depth };
    this.notes.lines.push(more === NOTHING_MORE ? line : Object.assign(line, more));
  }
}
