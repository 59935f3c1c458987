import type { SheetRow } from "../model/sheet-model.ts";
import { Calculation } from "./calculation.tsx";
import { PanelSection } from "./panel-section.tsx";

/** 计算: the rule with the facts in it. */
export function CalculationSection({ row }: { row: SheetRow }) {
  return (
    <PanelSection title="计算">
      <Calculation lines={row.score.derivation.lines} of={row.code} resultLabel={resultLabel(row)} />
    </PanelSection>
  );
}

/** A score beside a person's own, or one that still lacks facts, is not the row's score. */
const resultLabel = ({ score, outcome }: SheetRow): string | null =>
  score.override ? "规则得分" : outcome === "missing" ? "暂计" : null;
