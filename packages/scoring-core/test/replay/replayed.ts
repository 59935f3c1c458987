import { createHash } from "node:crypto";
import { canonicalFramework, compile, renderLine } from "../../src/index.ts";
import type { Framework, Scorecard, ScoringInput } from "../../src/index.ts";

/** One line of a version's `cases.jsonl`: what was scored, and what came out. */
export interface ReplayCase {
  readonly name: string;
  /** SHA-256 of the framework's canonical form. */
  readonly hash: string;
  readonly framework: Framework;
  readonly input: ScoringInput;
  readonly card: ReplayCard;
  /** Every derivation as text, row by row. */
  readonly lines: readonly (readonly string[])[];
}

/** What may never change for a department that was scored: everything that is counted or published. */
type ReplayCard = Pick<Scorecard, "computedTotal" | "total" | "grade" | "veto"> & {
  readonly rows: readonly Pick<
    Scorecard["indicators"][number],
    "code" | "status" | "computed" | "awarded" | "missing"
  >[];
};

export const hashOf = (framework: Framework): string =>
  createHash("sha256").update(canonicalFramework(framework)).digest("hex");

/** The case as this engine scores it. */
export function replayed(name: string, framework: Framework, input: ScoringInput): ReplayCase {
  const { computedTotal, total, grade, veto, indicators } = compile(framework).score(input);
  const rows = indicators.map(({ code, status, computed, awarded, missing }) => ({
    code,
    status,
    computed,
    awarded,
    missing,
  }));
  return {
    name,
    hash: hashOf(framework),
    framework,
    input,
    card: { computedTotal, total, grade, veto, rows },
    lines: indicators.map(({ derivation }) => derivation.lines.map(renderLine)),
  };
}
