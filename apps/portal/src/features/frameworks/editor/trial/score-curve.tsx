"use client";

import { compile, type FactDefinition } from "@hengji/scoring-core";
import { useMemo } from "react";
import { pointsText } from "../../../score-sheet/model/decimal-text.ts";
import { useEditor } from "../editor-context.tsx";
import type { WorkingRow } from "../model/working.ts";
import { type Curve, curveOf, type Jump } from "./curve.ts";
import { interestingValues } from "./interesting-values.ts";
import { askedIn } from "./keys-in.ts";
import styles from "./trial.module.css";

const [WIDTH, HEIGHT] = [360, 176];
const [LEFT, RIGHT, TOP, BOTTOM] = [36, 10, 18, 22];

/** How the score of the row runs over the one quantity at which its rule turns, and where it falls off. */
export function ScoreCurve({ row }: { readonly row: WorkingRow }) {
  const { working, state } = useEditor();
  const { body } = row;
  const fact = askedIn(body.rule)
    .map((key) => working.declared.find((one) => one.key === key))
    .find((one) => one !== undefined && interestingValues(body.rule, one.key, one).length > 0);
  const { facts, judgements } = state.trial;
  const curve = useMemo(() => {
    if (fact === undefined) return null;
    const turns = interestingValues(body.rule, fact.key, fact).map(Number);
    const scorer = scorerOf({ ...working.framework, facts: working.declared, indicators: [body] });
    const scoreAt = (x: number): number | null => {
      const value = String(Math.round(x * 10_000) / 10_000);
      const observed = { status: "observed", value, basis: { kind: "affirmed", place: "试算" } } as const;
      const score = scorer?.({ facts: { ...facts, [fact.key]: observed }, judgements, overrides: {} });
      return score === undefined || score === null ? null : Number(score);
    };
    return curveOf(turns, { ...boundsOf(fact, turns), most: Number(body.points) }, scoreAt);
  }, [body, fact, facts, judgements, working.framework, working.declared]);
  if (fact === undefined || curve === null || curve.lines.length === 0) return null;
  const given = facts[fact.key];
  const tried = given?.status === "observed" && typeof given.value === "string" ? Number(given.value) : null;
  return (
    <figure className={styles.curve}>
      <figcaption>{fact.label}与得分</figcaption>
      <Plot curve={curve} fact={fact} tried={tried} />
    </figure>
  );
}

function scorerOf(framework: Parameters<typeof compile>[0]) {
  try {
    const { score } = compile(framework);
    return (input: Parameters<typeof score>[0]): string | null => {
      try {
        const [own] = score(input).indicators;
        return own === undefined || own.status !== "scored" ? null : own.awarded;
      } catch {
        return null;
      }
    };
  } catch {
    return null;
  }
}

const boundsOf = ({ type, min = "0", max }: FactDefinition, turns: readonly number[]) => ({
  least: Number(min),
  highest:
    max === undefined ? (type === "percent" && Math.max(...turns) <= 100 ? 100 : Infinity) : Number(max),
});

function Plot({
  curve,
  fact,
  tried,
}: {
  readonly curve: Curve;
  readonly fact: FactDefinition;
  readonly tried: number | null;
}) {
  const { from, to, most, lines, jumps } = curve;
  const at = (x: number) => LEFT + ((x - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const up = (y: number) => HEIGHT - BOTTOM - (y / most) * (HEIGHT - TOP - BOTTOM);
  const ticks = [from, ...new Set(jumps.map(({ x }) => x)), to];
  const shown = tried !== null && tried >= from && tried <= to ? tried : null;
  return (
    <svg aria-label={sentence(curve, fact)} role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {[0, most / 2, most].map((y) => (
        <g key={y}>
          <line stroke="var(--line)" x1={LEFT} x2={WIDTH - RIGHT} y1={up(y)} y2={up(y)} />
          <text fill="var(--ink-3)" textAnchor="end" x={LEFT - 6} y={up(y) + 4}>
            {short(y)}
          </text>
        </g>
      ))}
      {ticks.map((x, index) => (
        <text
          fill="var(--ink-3)"
          key={x}
          textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
          x={at(x)}
          y={HEIGHT - 6}
        >
          {short(x)}
          {index === ticks.length - 1 ? fact.unit : ""}
        </text>
      ))}
      {lines.map((line, index) => (
        <polyline
          fill="none"
          key={index}
          points={line.map(({ x, y }) => `${at(x).toFixed(1)},${up(y).toFixed(1)}`).join(" ")}
          stroke="var(--series-third)"
          strokeWidth={1.8}
        />
      ))}
      {jumps.map((jump) => (
        <g key={jump.x}>
          <line
            stroke="var(--ink)"
            strokeDasharray="2 2.5"
            x1={at(jump.x)}
            x2={at(jump.x)}
            y1={up(jump.at)}
            y2={up(jump.beside)}
          />
          <circle cx={at(jump.x)} cy={up(jump.at)} fill="var(--ink)" r={3} />
          <circle cx={at(jump.x)} cy={up(jump.beside)} fill="var(--bg)" r={3} stroke="var(--ink)" />
        </g>
      ))}
      {shown === null ? null : (
        <g>
          <line
            stroke="var(--ink-2)"
            strokeDasharray="1 3"
            x1={at(shown)}
            x2={at(shown)}
            y1={TOP - 4}
            y2={HEIGHT - BOTTOM}
          />
          <text
            fill="var(--ink)"
            textAnchor="middle"
            x={Math.min(Math.max(at(shown), 40), WIDTH - 30)}
            y={TOP - 7}
          >
            {shown}
            {fact.unit}
          </text>
        </g>
      )}
    </svg>
  );
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
const points = (value: number): string => pointsText(String(Math.round(value * 100) / 100));

function sentence({ from, to, jumps }: Curve, { label, unit }: FactDefinition): string {
  const falls = jumps.map(
    ({ x, at, beside }: Jump) => `${short(x)}${unit}处得${points(at)}分，紧邻处得${points(beside)}分`,
  );
  return [`${label}从${short(from)}${unit}到${short(to)}${unit}时的得分`, ...falls].join("；");
}
