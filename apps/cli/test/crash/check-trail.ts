import assert from "node:assert/strict";
import type { EvaluationSheet } from "@hengji/contracts";
import type { Attempt, Recorded } from "./attempt.ts";

/**
 * The record and the sheet against what was asked for and answered: each acknowledged change stands in the record
 * once, at the version of its acknowledgement; a refused one never; one that nobody knows of at most once; nothing else
 * stands there; and what the sheet shows is what the last entry says.
 */
export function checkTrail(
  attempts: readonly Attempt[],
  trail: readonly Recorded[],
  first: EvaluationSheet,
  sheet: EvaluationSheet,
): void {
  const spoken = attempts.filter(({ action }) => action.startsWith("comment."));
  const edits = attempts.filter(({ action }) => !action.startsWith("comment."));
  const written = trail.filter(({ register }) => !register.startsWith("thread "));
  const explained = acknowledgedEntries(edits, written);
  for (const attempt of edits.filter(({ outcome }) => outcome === "sent")) {
    // Only an entry that is nobody else's: of two such requests from one version at most one came through.
    const entry = written.find((one) => !explained.has(one) && isOf(attempt, one));
    if (entry) explained.add(entry);
  }
  const stray = written.filter((entry) => !explained.has(entry));
  assert.deepEqual(stray, [], "the record has entries that nobody asked for");
  for (const register of new Set(edits.map(({ register }) => register)))
    checkRegister(register, written, first, sheet);
  checkThreads(
    spoken,
    trail.filter(({ register }) => register.startsWith("thread ")),
    sheet,
  );
}

/** The entries of acknowledged changes; fails when one left none, two share one, or a refused one left one. */
function acknowledgedEntries(attempts: readonly Attempt[], trail: readonly Recorded[]): Set<Recorded> {
  const found = new Set<Recorded>();
  for (const attempt of attempts) {
    const { outcome, version, mark } = attempt;
    const what = JSON.stringify(attempt);
    const entry = trail.find((one) => isOf(attempt, one));
    if (outcome === "done") {
      assert.ok(entry, `an acknowledged change left no entry: ${what}`);
      assert.equal(version, entry.version, `acknowledged with another version than recorded: ${what}`);
      assert.ok(!found.has(entry), `two acknowledged changes share an entry: ${what}`);
      found.add(entry);
    } else if (outcome === "refused" && mark !== null) {
      assert.equal(entry, undefined, `refused, but recorded: ${what}`);
    }
  }
  return found;
}

/** A change from one version makes the next one, and its words are in the record. */
const isOf = ({ register, action, base, mark }: Attempt, entry: Recorded) =>
  entry.register === register &&
  entry.action === action &&
  entry.version === base + 1 &&
  (mark === null || entry.text.includes(mark));

/** Versions count up by one, and the last entry is what stands. */
function checkRegister(
  register: string,
  trail: readonly Recorded[],
  first: EvaluationSheet,
  sheet: EvaluationSheet,
): void {
  const entries = trail.filter((entry) => entry.register === register);
  const start = stands(register, first).version;
  assert.deepEqual(
    entries.map(({ version }) => version),
    entries.map((_, index) => start + index + 1),
    `${register}: versions are missing or double`,
  );
  const { version, text } = stands(register, sheet);
  assert.equal(version, start + entries.length, `${register}: the sheet has another version than the record`);
  const last = entries.at(-1);
  if (!last) return;
  const agrees =
    text === null ? last.action === "override.withdraw" : text !== "" && last.text.includes(text);
  assert.ok(agrees, `${register}: the sheet says ${text}, the record ${last.text}`);
}

/** Version and words of what stands in the sheet; no words where there is nothing. */
function stands(register: string, { revisions, input, rationales }: EvaluationSheet) {
  const [kind = "", key = ""] = register.split(" ");
  const revision = revisions[`${kind}s` as keyof typeof revisions][key];
  const observation = input.facts[key];
  const value = observation?.status === "observed" ? observation.value : null;
  const texts: Readonly<Record<string, string | null>> = {
    fact: typeof value === "string" ? value : null,
    judgement: input.judgements[key]?.reason ?? null,
    override: input.overrides[key]?.reason ?? null,
    rationale: rationales[key] ?? null,
  };
  return { version: revision?.version ?? 0, text: texts[kind] ?? null };
}

/** The record does not repeat what is said in a thread, only how often; the words stand in the thread itself. */
function checkThreads(
  attempts: readonly Attempt[],
  trail: readonly Recorded[],
  { threads }: EvaluationSheet,
): void {
  const said = threads.flatMap(({ comments }) => comments.map(({ body }) => body));
  assert.equal(said.length, new Set(said).size, "something was said twice");
  for (const { mark, outcome } of attempts) {
    if (outcome === "done") assert.ok(said.includes(mark ?? ""), `an acknowledged comment is lost: ${mark}`);
    if (outcome === "refused") assert.ok(!said.includes(mark ?? ""), `a refused comment stands: ${mark}`);
  }
  const asked = new Set(attempts.map(({ mark }) => mark));
  assert.deepEqual(
    said.filter((body) => !asked.has(body)),
    [],
    "somebody said what nobody sent",
  );
  for (const { id, version, comments } of threads) {
    const entries = trail.filter(({ register }) => register === `thread ${id}`);
    assert.equal(version, comments.length, `thread ${id}: version and comments differ`);
    assert.deepEqual(
      entries.map((entry) => entry.version),
      comments.map((_, index) => index + 1),
      `thread ${id}: one entry for each comment`,
    );
  }
  assert.equal(trail.length, said.length, "the record speaks of threads that are not there");
}
