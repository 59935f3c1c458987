import type { Framework, Indicator, NotApplicablePolicy } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { ZERO, add } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Compiled, PreparedRow } from "./compile.ts";
import { shareOut } from "./share-out.ts";

/** What a row is worth for one department, and what is done because it does not apply to it. */
export interface Standing {
  readonly worth: Exact;
  readonly absent: NotApplicablePolicy["policy"] | null;
}

/** What is worth something before anything is made ready. */
interface Rows {
  readonly framework: Framework;
  readonly rows: readonly Pick<PreparedRow, "indicator" | "points">[];
}

/** Standings of all rows for one department. */
export const standings = (compiled: Compiled, { notApplicable }: ScoringInput): readonly Standing[] =>
  notApplicable === undefined ? compiled.present : standingsWithout(notApplicable, compiled);

/**
 * Rows that do not apply to this department (R31), each by the policy that the table declares. Throws a RangeError
 * where a row declares none, or where no row is left to take its points; `parseFactsFile` refuses both.
 */
export function standingsWithout(
  notApplicable: NonNullable<ScoringInput["notApplicable"]>,
  table: Rows,
): readonly Standing[] {
  const { rows } = table;
  const absent = rows.map(({ indicator }) => policyInForce(indicator, notApplicable));
  const worths = rows.map(({ points }, place) =>
    absent[place]?.policy === "rescaled" || absent[place]?.policy === "moved" ? ZERO : points,
  );
  rows.forEach((row, place) => {
    const policy = absent[place];
    if (policy?.policy === "moved") move(row, policy.to, absent, worths, table);
  });
  return worths.map((worth, place) => ({ worth, absent: absent[place]?.policy ?? null }));
}

function policyInForce(
  { code, whenNotApplicable }: Indicator,
  notApplicable: NonNullable<ScoringInput["notApplicable"]>,
) {
  if (!Object.hasOwn(notApplicable, code)) return null;
  if (whenNotApplicable === undefined)
    throw new RangeError(`row ${code} has no policy for a department to which it does not apply`);
  return whenNotApplicable;
}

/** Hands a row's points to those of the named rows that apply, in proportion to their own, and loses none. */
function move(
  { indicator, points }: Rows["rows"][number],
  to: readonly string[],
  absent: readonly (NotApplicablePolicy | null)[],
  worths: Exact[],
  { rows, framework }: Rows,
): void {
  const targets = rows.flatMap((row, place) =>
    to.includes(row.indicator.code) && absent[place] === null ? [{ place, own: row.points }] : [],
  );
  if (targets.length === 0) throw new RangeError(`no row is left to take the points of ${indicator.code}`);
  const parts = shareOut(
    points,
    targets.map(({ own }) => own),
    framework.rounding.places,
  );
  targets.forEach(({ place }, index) => {
    worths[place] = add(worths[place] ?? ZERO, parts[index] ?? ZERO);
  });
}
