import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Scored, Table } from "../engine/table.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { ZERO, add, compare, divide, equals, multiply, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { InterpolationRule } from "../rule.ts";
import type { Formula, NumberToken } from "../scorecard.ts";
import { noEvidence } from "./no-evidence.ts";

interface Anchor {
  readonly at: Exact;
  readonly points: Exact;
}

/** R34: on the straight line between the two anchors around the measure; an anchor earns exactly its points. */
export function prepareInterpolation(rule: InterpolationRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const measure = table.quantity(rule.measure);
  const anchors = rule.anchors.map((anchor): Anchor => ({
    at: table.decimal(anchor.at),
    points: table.decimal(anchor.points),
  }));
  const locate = prepareLine(rule, anchors);
  return (work, depth) => {
    const value = measure(work);
    if (value instanceof Lack) return noEvidence(rule, points, value, work, depth);
    const { earned, write } = locate(value);
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const token = explain(rule.measure, rule.label ?? "数值", work, pen);
      pen.points("credit", rule.label ?? "计分", write(token, pen), earned, pen.notes.best(points));
    }
    return earned;
  };
}

interface Located {
  readonly earned: Exact;
  readonly write: (token: NumberToken, pen: Pen) => Formula;
}

function prepareLine(rule: InterpolationRule, anchors: readonly Anchor[]): (value: Exact) => Located {
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("an interpolation needs anchors");
  return (value) => {
    const next = anchors.findIndex(({ at }) => compare(at, value) >= 0);
    const high = anchors[next];
    if (high === undefined) return outside(last, rule.above, "高于");
    if (equals(high.at, value))
      return { earned: high.points, write: (token, pen) => onAnchor(token, high, pen) };
    const low = anchors[next - 1];
    if (low === undefined) return outside(first, rule.below, "低于");
    const along = divide(subtract(value, low.at), subtract(high.at, low.at));
    return {
      earned: add(low.points, multiply(along, subtract(high.points, low.points))),
      write: (token, pen) => between(token, low, high, pen),
    };
  };
}

const onAnchor = (token: NumberToken, { points }: Anchor, { notes }: Pen): Formula => [
  token,
  "，计",
  notes.pointsToken(points),
];

function outside({ at, points }: Anchor, policy: "hold" | "zero", side: string): Located {
  return {
    earned: policy === "hold" ? points : ZERO,
    write: (token, { notes }) => [
      token,
      `，${side}`,
      tokenOf(at, token.unit ?? ""),
      ...(policy === "hold" ? ["，按", notes.pointsToken(points), "计"] : ["，不计"]),
    ],
  };
}

function between(token: NumberToken, low: Anchor, high: Anchor, { notes }: Pen): Formula {
  const unit = token.unit ?? "";
  const from = tokenOf(low.at, unit);
  const rises = compare(high.points, low.points) >= 0;
  const change = rises ? subtract(high.points, low.points) : subtract(low.points, high.points);
  return [
    notes.pointsToken(low.points),
    rises ? "+" : "−",
    "（",
    token,
    "−",
    from,
    "）",
    "÷",
    "（",
    tokenOf(high.at, unit),
    "−",
    from,
    "）",
    "×",
    notes.pointsToken(change),
  ];
}
