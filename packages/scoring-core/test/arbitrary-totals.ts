import fc from "fast-check";
import type {
  Framework,
  GradeBand,
  Indicator,
  NotApplicablePolicy,
  Override,
  ScoringInput,
} from "../src/index.ts";
import { arbitraryTable, readTable } from "./arbitrary-case.ts";
import { condition, decimal, decimalText, optional } from "./arbitrary-expression.ts";

/** What a row is besides its rule: its role, its own scale, what happens where it does not apply, its veto. */
const rowParts = fc.record({
  role: fc.oneof(
    { weight: 6, arbitrary: fc.constant("scored" as const) },
    { weight: 3, arbitrary: fc.constantFrom("bonus", "penalty", "unscored") },
  ),
  scaled: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: undefined, freq: 3 }),
  policy: fc.constantFrom("none", "full", "rescaled", "moved", "table"),
  receivers: fc.integer({ min: 0, max: 63 }),
  cases: fc.array(fc.record({ when: condition, points: decimal(0, 200) }), { minLength: 1, maxLength: 2 }),
  absent: fc.boolean(),
  veto: fc.option(fc.record({ when: condition, place: fc.nat(3), effect: fc.constantFrom("is", "atBest") }), {
    nil: undefined,
    freq: 3,
  }),
  override: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: 4 }),
});
type RowParts = typeof rowParts extends fc.Arbitrary<infer T> ? T : never;

/** Where grades begin, best first, the last one at 0. */
const grades: fc.Arbitrary<readonly GradeBand[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4_000 }), fc.boolean()), {
    selector: ([cut]) => cut,
    maxLength: 3,
  })
  .map((cuts) => [
    ...cuts
      .sort(([a], [b]) => b - a)
      .map(([cut, included], place) => ({
        code: `g${place}`,
        label: `第${place + 1}等`,
        from: decimalText(cut),
        included,
      })),
    { code: `g${cuts.length}`, label: "末等", from: "0" },
  ]);

const tableParts = fc.record({
  total: fc.integer({ min: 4_000, max: 12_000 }),
  places: fc.integer({ min: 2, max: 4 }),
  mode: fc.constantFrom("halfUp", "truncate", "up"),
  grades,
  weights: fc.option(fc.array(fc.tuple(fc.nat(7), decimal(0, 5_000)), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  }),
  extras: optional(
    "extras",
    fc
      .tuple(
        decimal(1, 6_000),
        optional("bonusAtMost", decimal(0, 500)),
        optional("penaltyAtMost", decimal(0, 500)),
      )
      .map(([totalAtMost, bonus, penalty]) => ({ totalAtMost, ...bonus, ...penalty })),
  ),
  totalCaps: fc.array(
    fc.record({ label: fc.constant("执行率过低"), when: condition, atMost: decimal(0, 4_000) }),
    {
      maxLength: 2,
    },
  ),
});

interface Totalled {
  readonly framework: Framework;
  readonly notApplicable: NonNullable<ScoringInput["notApplicable"]>;
  readonly overrides: Readonly<Record<string, Override>>;
}

/** The same rows in a table that uses everything between a row and a grade, and a department to which some do not apply. */
const totalled = (plain: Framework): fc.Arbitrary<Totalled> =>
  fc
    .tuple(
      tableParts,
      fc.array(rowParts, { minLength: plain.indicators.length, maxLength: plain.indicators.length }),
    )
    .map(([{ total, places, mode, weights, extras, ...table }, parts]) => {
      const indicators = plain.indicators.map((row, place) => withParts(row, place, parts, table.grades));
      const framework: Framework = {
        ...plain,
        ...table,
        ...extras,
        total: decimalText(total),
        rounding: { places, mode },
        indicators,
        ...(weights === undefined ? {} : { weights: weightsOf(indicators, weights) }),
      };
      const absent = absentRows(indicators, parts);
      return {
        framework,
        notApplicable: Object.fromEntries([...absent].map((code) => [code, { reason: "无此事项" }])),
        overrides: Object.fromEntries(overridesOf(indicators, parts, absent)),
      };
    });

function withParts(
  row: Indicator,
  place: number,
  parts: readonly RowParts[],
  bands: readonly GradeBand[],
): Indicator {
  const { role, scaled, veto } = parts[place]!;
  const policy = policyOf(place, parts);
  return {
    ...row,
    role,
    ...(scaled === undefined ? {} : { scale: row.points, points: decimalText(scaled) }),
    ...(policy === null ? {} : { whenNotApplicable: policy }),
    ...(veto === undefined
      ? {}
      : {
          gradeVeto: {
            when: veto.when,
            grade: bands[veto.place % bands.length]!.code,
            text: "重大违纪",
            effect: veto.effect,
          },
        }),
  };
}

/** Only what counts has points to move, and only what counts can take them. */
function policyOf(place: number, parts: readonly RowParts[]): NotApplicablePolicy | null {
  const { policy, role, receivers, cases } = parts[place]!;
  const to = parts.flatMap((other, at) =>
    at !== place && other.role === "scored" && (receivers & (1 << at)) !== 0 ? [`R${at + 1}`] : [],
  );
  if (policy === "none") return null;
  if (policy === "full") return { policy };
  if (policy === "table") return { policy, cases };
  if (role !== "scored") return null;
  if (policy === "rescaled") return { policy };
  return to.length === 0 ? null : { policy, to };
}

/** Rows that do not apply; one whose points nobody is left to take stays. */
function absentRows(rows: readonly Indicator[], parts: readonly RowParts[]): ReadonlySet<string> {
  const absent = new Set(
    rows.flatMap(({ code, whenNotApplicable }, place) =>
      parts[place]!.absent && whenNotApplicable !== undefined ? [code] : [],
    ),
  );
  for (const { code, whenNotApplicable: policy } of rows)
    if (policy?.policy === "moved" && policy.to.every((receiver) => absent.has(receiver)))
      absent.delete(code);
  return absent;
}

function overridesOf(
  rows: readonly Indicator[],
  parts: readonly RowParts[],
  absent: ReadonlySet<string>,
): readonly (readonly [string, Override])[] {
  return rows.flatMap(({ code, points }, place) => {
    const { override } = parts[place]!;
    if (override === undefined || absent.has(code)) return [];
    const hundredths = Math.round(Number(points) * 100);
    const awarded = decimalText(Math.floor((hundredths * override) / 100));
    return [[code, { awarded, reason: "核定", by: "主评人" }]];
  });
}

function weightsOf(
  rows: readonly Indicator[],
  picks: readonly (readonly [number, string])[],
): NonNullable<Framework["weights"]> {
  const paths = new Map(
    rows.flatMap(({ path }) => [path.slice(0, 1), path].map((found) => [found.join("\n"), found] as const)),
  );
  const headings = [...paths.values()];
  const chosen = new Map(picks.map(([pick, weight]) => [headings[pick % headings.length]!, weight]));
  return [...chosen].map(([path, weight]) => ({ path, weight }));
}

/** So many departments are scored by each table. */
export const DEPARTMENTS = 5;

export interface Departments {
  readonly framework: Framework;
  readonly departments: readonly ScoringInput[];
}

/** A table that uses everything between a fact and a grade, and departments for it. */
export const arbitraryDepartments: fc.Arbitrary<Departments> = arbitraryTable
  .chain(({ framework, inputs }) =>
    fc
      .tuple(totalled(framework), fc.array(inputs, { minLength: DEPARTMENTS, maxLength: DEPARTMENTS }))
      .map(([{ framework: table, ...more }, departments]): Departments | null => {
        const framework = readTable(table);
        return framework && { framework, departments: departments.map((input) => ({ ...input, ...more })) };
      }),
  )
  .filter((found) => found !== null);
