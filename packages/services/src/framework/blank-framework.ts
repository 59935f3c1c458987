import type { Framework } from "@hengji/scoring-core";

/** A framework without rows: 100 points, two places, grades at 90, 80 and 60. */
export const blankFramework = (code: string, name: string, year: number): Framework => ({
  schema: "hengji.framework/1",
  code,
  name,
  year,
  total: "100",
  rounding: { places: 2, mode: "halfUp" },
  grades: [
    { code: "excellent", label: "优", from: "90" },
    { code: "good", label: "良", from: "80" },
    { code: "fair", label: "中", from: "60" },
    { code: "poor", label: "差", from: "0" },
  ],
  facts: [],
  indicators: [],
});
