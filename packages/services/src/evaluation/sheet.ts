import type { Observation, ScoringInput } from "@hengji/scoring-core";
import type { SheetRows } from "./load.ts";

type FactRow = SheetRows["facts"][number];
type CaseRow = SheetRows["cases"][number];

/** Rows of the third-party assessment as the engine's input, with 评分说明 by indicator. */
export function sheetOf({ version, facts, cases, judgements, entries }: SheetRows) {
  const input: ScoringInput = {
    facts: Object.fromEntries(facts.map((row) => [row.key, observationOf(row, cases)])),
    judgements: Object.fromEntries(judgements.map(({ key, awarded, reason }) => [key, { awarded, reason }])),
    overrides: Object.fromEntries(
      entries.flatMap(
        ({ indicatorCode, overrideAwarded: awarded, overrideReason: reason, overrideBy: by }) =>
          awarded === null || reason === null || by === null
            ? []
            : [[indicatorCode, { awarded, reason, by }]],
      ),
    ),
  };
  return {
    framework: version.framework,
    input,
    rationales: Object.fromEntries(entries.map(({ indicatorCode, rationale }) => [indicatorCode, rationale])),
  };
}

function observationOf(row: FactRow, cases: readonly CaseRow[]): Observation {
  if (row.status !== "observed") return { status: row.status, reason: row.reason ?? "" };
  return { status: "observed", value: valueOf(row, cases), basis: basisOf(row) };
}

function valueOf(row: FactRow, cases: readonly CaseRow[]) {
  if (!row.isCaseList) return row.valueNumber ?? row.valueFlag ?? row.valueText ?? "";
  return cases
    .filter(({ key }) => key === row.key)
    .map(({ title, date, amount, place }) => ({
      title,
      ...(date === null ? {} : { date }),
      ...(amount === null ? {} : { amount }),
      ...(place === null ? {} : { place }),
    }));
}

function basisOf({ basisKind, basisPlace, basisFrom, basisHow }: FactRow) {
  return basisKind === "inferred"
    ? ({ kind: "inferred", from: basisFrom ?? "", how: basisHow ?? "" } as const)
    : ({ kind: basisKind ?? "affirmed", place: basisPlace ?? "" } as const);
}
