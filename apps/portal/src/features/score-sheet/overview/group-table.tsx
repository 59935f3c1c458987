import { lossText, pointsText, sumOf } from "../model/decimal-text.ts";
import type { SheetModel } from "../model/sheet-model.ts";
import { awaitedIn } from "../model/verdict.ts";

/**
 * Level-1 and level-2 headings with what they got: always computed from their rows. A row that still lacks facts
 * has lost nothing yet, and its heading's score is provisional.
 */
export function GroupTable({ model }: { model: SheetModel }) {
  const lostIn = (path: readonly string[]) =>
    lossText(
      sumOf(
        model.rows
          .filter(
            ({ outcome, path: at }) => outcome === "lost" && path.every((name, level) => at[level] === name),
          )
          .map(({ score }) => score.lost),
      ),
    );
  const number = "py-1.5 pl-6 text-right";
  return (
    <section>
      <h2 className="mb-1 text-lg font-semibold">分组得分</h2>
      <table className="w-full">
        <caption className="sr-only">一级、二级指标的分值、得分和失分</caption>
        <thead>
          <tr className="border-b border-line-strong text-sm text-ink-2">
            <th className="py-1.5" scope="col">
              指标
            </th>
            <th className={number} scope="col">
              分值
            </th>
            <th className={number} scope="col">
              得分
            </th>
            <th className={number} scope="col">
              失分
            </th>
          </tr>
        </thead>
        <tbody>
          {model.card.groups.map((group) => (
            <tr className="border-b border-line" key={group.path.join("/")}>
              <th className={group.path.length === 1 ? "py-1.5 font-semibold" : "py-1.5 pl-4"} scope="row">
                {group.path.at(-1)}
              </th>
              <td className={number}>{pointsText(group.points)}</td>
              <td className={number}>
                {awaitedIn(model, group.path).length > 0 ? (
                  <span className="text-xs text-amber">暂计 </span>
                ) : null}
                {pointsText(group.awarded)}
              </td>
              <td className={number}>{lostIn(group.path)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
