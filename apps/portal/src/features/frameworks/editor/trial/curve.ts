/** A point of the drawing: where it lies decides no score, so plain numbers do. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}
/** Where the score jumps: what it is at the value itself, and just beside it. */
export interface Jump {
  readonly x: number;
  readonly at: number;
  readonly beside: number;
}
export interface Curve {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** Unbroken lines. */
  readonly lines: readonly (readonly CurvePoint[])[];
  readonly jumps: readonly Jump[];
}

const SAMPLES = 120;
/** A step smaller than this part of the points is drawn as a line. */
const LEAST_JUMP = 0.04;

/**
 * The score over one quantity, from a little below the first value at which the rule turns to a little above the last;
 * null where the rule turns nowhere or gives no score there. `scoreAt` answers null where there is no evidence.
 */
export function curveOf(
  turns: readonly number[],
  { least, highest, most }: { readonly least: number; readonly highest: number; readonly most: number },
  scoreAt: (x: number) => number | null,
): Curve | null {
  const [first, last] = [Math.min(...turns), Math.max(...turns)];
  if (turns.length === 0 || most <= 0) return null;
  const span = last - first || Math.abs(last) / 2 || 10;
  const from = Math.max(least, first - span / 4);
  const to = Math.min(highest, last + span / 4);
  if (to <= from) return null;
  const near = (to - from) / 2_000;
  const inside = turns.filter((turn) => turn >= from && turn <= to).toSorted((a, b) => a - b);
  const xs = [
    ...Array.from({ length: SAMPLES + 1 }, (_, index) => from + ((to - from) * index) / SAMPLES),
    ...inside.flatMap((turn) => [turn - near, turn, turn + near]),
  ]
    .filter((x) => x >= from && x <= to)
    .toSorted((a, b) => a - b);
  const lines: CurvePoint[][] = [];
  const jumps: Jump[] = [];
  let before: CurvePoint | null = null;
  for (const x of xs) {
    const y = scoreAt(x);
    if (y === null) {
      before = null;
      continue;
    }
    const steep =
      before !== null && Math.abs(y - before.y) > most * LEAST_JUMP && x - before.x <= near * 1.01;
    if (before === null || steep) lines.push([]);
    if (steep && before !== null) jumps.push(jumpBetween(before, { x, y }, inside));
    before = { x, y };
    lines.at(-1)?.push(before);
  }
  return lines.length === 0 ? null : { from, to, most, lines, jumps };
}

/** The value itself belongs to one side; the other only comes near to it. */
function jumpBetween(left: CurvePoint, right: CurvePoint, turns: readonly number[]): Jump {
  return turns.includes(left.x)
    ? { x: left.x, at: left.y, beside: right.y }
    : { x: right.x, at: right.y, beside: left.y };
}
