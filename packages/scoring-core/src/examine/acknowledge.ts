import type { Framework } from "../framework.ts";
import type { Defect } from "./defect.ts";
import { defectOf } from "./say.ts";

/** The defects, each with the reason for which the table keeps it, and reasons that belong to no defect. */
export function acknowledge({ acknowledged = [] }: Framework, defects: readonly Defect[]): Defect[] {
  const matches = (defect: Defect, { code, place }: (typeof acknowledged)[number]): boolean =>
    defect.code === code && defect.place === place;
  const stale = acknowledged.filter((entry) => !defects.some((defect) => matches(defect, entry)));
  return [
    ...defects.map((defect) => {
      const reason = acknowledged.find((entry) => matches(defect, entry))?.reason;
      return reason === undefined ? defect : { ...defect, acknowledged: reason };
    }),
    ...stale.map(({ code, place, reason }) =>
      defectOf(place, {
        code: "acknowledgementStale",
        severity: "notice",
        message: `保留的缺陷“${code}”已经不存在（当时的理由：${reason}）`,
        repair: "删去这条保留",
      }),
    ),
  ];
}
