import { isRecord } from "./check.ts";
import type { IssueCode } from "./issue.ts";
import { clip } from "./place.ts";
import type { Place } from "./place.ts";

/** A row as it stands in the file. */
interface RawRow {
  readonly code: string | undefined;
  readonly counts: boolean;
  /** R31a: its points were moved away before anyone was scored. */
  readonly emptied: boolean;
  readonly policy: string | undefined;
  readonly to: readonly unknown[];
}

/**
 * R31: points of a row that does not apply to a department stay in the total: they leave only a row that counts
 * there, and go only to other rows that do. Rows may name one another, as those of one group do; that one of
 * them is left to take the points is asked of each department's file.
 */
export function checkMoves(rows: readonly unknown[], at: Place): void {
  const table = rows.map(rawRow);
  const byCode = new Map(table.map((row) => [row.code, row]));
  table.forEach((row, index) => {
    const place = at.at(index).at("whenNotApplicable");
    if (!row.counts && (row.policy === "moved" || row.policy === "rescaled"))
      place
        .at("policy")
        .add("notApplicablePoints", "加分、减分和不计分的行没有分值可移可折算，请改用 full 或 table");
    const listed = new Set<unknown>();
    row.to.forEach((code, receiver) => {
      const fault = typeof code === "string" ? faultOf(code, row, byCode, listed) : null;
      if (fault !== null)
        place
          .at("to")
          .at(receiver)
          .add(...fault);
      listed.add(code);
    });
  });
}

function rawRow(row: unknown): RawRow {
  const { code, role, notApplicable, whenNotApplicable } = isRecord(row) ? row : {};
  const { policy, to } = isRecord(whenNotApplicable) ? whenNotApplicable : {};
  return {
    code: typeof code === "string" ? code : undefined,
    counts: role === undefined || role === "scored",
    emptied: notApplicable !== undefined,
    policy: typeof policy === "string" ? policy : undefined,
    to: policy === "moved" && Array.isArray(to) ? to : [],
  };
}

function faultOf(
  code: string,
  giver: RawRow,
  byCode: ReadonlyMap<unknown, RawRow>,
  listed: ReadonlySet<unknown>,
): readonly [IssueCode, string] | null {
  const receiver = byCode.get(code);
  const shown = clip(code);
  if (receiver === undefined) return ["unknownRow", `没有代码为“${shown}”的行，无法接收移出的分值`];
  if (receiver === giver) return ["unknownRow", "分值不能移给本行，请改为别的行"];
  if (listed.has(code)) return ["duplicate", `“${shown}”已列出，请删去一处`];
  if (receiver.counts && !receiver.emptied) return null;
  return ["unknownRow", `“${shown}”不计入总分或没有分值，移给它的分值会消失，请改为计分的行`];
}
