import type { SheetModel } from "../model/sheet-model.ts";
import { pointsText } from "../model/decimal-text.ts";
import { gradeScale } from "../model/grade-scale.ts";

const width = 215;

/** A scale beam with the edges of the grades and the total as its pointer. */
export function GradeBeam({ model }: { model: SheetModel }) {
  const { card, framework } = model;
  const scale = gradeScale(framework.grades, card.total, framework.total, width);
  const ticks = scale.edges.map((edge) => `M${edge + 0.5} 9v8`).join("");
  const bounds = framework.grades.slice(0, -1).map(({ label, from }) => `${label}${from}`);
  return (
    <svg
      aria-label={`等级尺，${scale.from}至${scale.to}分：${bounds.join("、")}分起，现为${pointsText(card.total)}`}
      className="block h-[30px] w-[216px] flex-none overflow-visible"
      role="img"
      viewBox="0 0 216 30"
    >
      <path
        className="stroke-control"
        d={`M.5 12.5h${width}M.5 12v5M${width + 0.5} 12v5${ticks}`}
        fill="none"
      />
      <g className="fill-ink-3 text-xs" textAnchor="middle">
        {scale.names.map(({ label, at }) => (
          <text key={label} x={at} y={28}>
            {label}
          </text>
        ))}
        {scale.bounds.map(({ label, at }) => (
          <text className="fill-ink-2" key={label} x={at} y={28}>
            {label}
          </text>
        ))}
      </g>
      <path className="fill-blue" d={`m${scale.at + 0.5} 11.5-4.6-8h9.2z`} />
    </svg>
  );
}
