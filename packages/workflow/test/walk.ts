import fc from "fast-check";
import {
  type Actor,
  type Decision,
  eventKinds,
  openSubmission,
  type Submission,
  type SubmissionEvent,
} from "../src/index.ts";
import type { Surroundings, UnderRow } from "./rows.ts";
import { wellFormed } from "./well-formed.ts";

/** Somebody tries something. */
export interface Attempt {
  readonly event: SubmissionEvent;
  readonly actor: Actor;
  readonly context: Surroundings;
}

export interface Tried extends Attempt {
  readonly before: Submission;
  readonly decision: Decision;
}

/** Who opens every submission of a walk. */
export const OPENER = "甲";

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constant("分值合计不足一百") },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom("", "\u3000", "\u200B", "。") },
);

const event: fc.Arbitrary<SubmissionEvent> = fc.oneof(
  fc.constantFrom(...eventKinds).map((kind) => wellFormed[kind]),
  words.map((opinion) => ({ kind: "return" as const, opinion })),
  fc
    .tuple(fc.constantFrom("reopen" as const, "cancel" as const), words)
    .map(([kind, reason]) => ({ kind, reason })),
);

/** Few people, who change their roles between two attempts as they please. */
const actor: fc.Arbitrary<Actor> = fc.record({
  person: fc.constantFrom(OPENER, "乙", "丙", "丁"),
  roles: fc.subarray(["bureauOfficer", "bureauManager", "evaluator"]),
  conflictDeclared: fc.nat(9).map((one) => one === 0),
});

const context: fc.Arbitrary<Surroundings> = fc.record({
  unacknowledgedErrors: fc.constantFrom(0, 0, 0, 1),
  newerVersion: fc.boolean(),
  open: fc.constantFrom(true, true, false),
  second: fc.boolean(),
  concluded: fc.boolean(),
});

export const attempts: fc.Arbitrary<Attempt[]> = fc.array(fc.record({ event, actor, context }), {
  maxLength: 60,
});

/** The attempts one after the other on one submission; what is refused leaves it as it was. */
export function walk(row: UnderRow, tries: readonly Attempt[]): Tried[] {
  let before = openSubmission("framework", OPENER);
  return tries.map((attempt) => {
    const decision = row.decide(before, attempt.event, attempt.actor, attempt.context);
    const tried = { ...attempt, before, decision };
    if (!decision.refusal) before = decision.next;
    return tried;
  });
}
