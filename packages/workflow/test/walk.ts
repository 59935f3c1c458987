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

/** Somebody wishes some things; the first that is not refused is done, otherwise the first one was tried. */
export interface Attempt {
  readonly wishes: readonly [SubmissionEvent, ...SubmissionEvent[]];
  readonly actor: Actor;
  readonly context: Surroundings;
}

export interface Tried {
  readonly event: SubmissionEvent;
  readonly actor: Actor;
  readonly context: Surroundings;
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

const anyEvent: fc.Arbitrary<SubmissionEvent> = fc.oneof(
  fc.constantFrom(...eventKinds).map((kind) => wellFormed[kind]),
  words.map((opinion) => ({ kind: "return" as const, opinion })),
  fc
    .tuple(fc.constantFrom("reopen" as const, "cancel" as const), words)
    .map(([kind, reason]) => ({ kind, reason })),
);

/** Mostly what leads on, in any order, so that walks get far; now and then anything at all. */
const wishes: fc.Arbitrary<Attempt["wishes"]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .shuffledSubarray(["submit", "approve", "return", "withdraw", "reopen", "revise"] as const)
      .map((kinds): Attempt["wishes"] => {
        const [first = wellFormed.edit, ...rest] = kinds.map((kind): SubmissionEvent => wellFormed[kind]);
        return [first, ...rest];
      }),
  },
  { weight: 1, arbitrary: fc.tuple(anyEvent) },
);

/** A handful of people, who change their roles between two attempts as they please. */
const actor: fc.Arbitrary<Actor> = fc.record({
  person: fc.constantFrom(OPENER, "乙", "丙", "丁", "戊", "己"),
  roles: fc.constantFrom(
    ["bureauOfficer"],
    ["bureauManager"],
    ["bureauManager", "bureauOfficer"],
    ["evaluator"],
  ),
  conflictDeclared: fc.nat(9).map((one) => one === 0),
});

const context: fc.Arbitrary<Surroundings> = fc.record({
  unacknowledgedErrors: fc.constantFrom(0, 0, 0, 1),
  newerVersion: fc.boolean(),
  open: fc.constantFrom(true, true, false),
  second: fc.boolean(),
  concluded: fc.boolean(),
});

export const attempts: fc.Arbitrary<Attempt[]> = fc.array(fc.record({ wishes, actor, context }), {
  minLength: 10,
  maxLength: 40,
});

/** The attempts one after the other on one submission; what is refused leaves it as it was. */
export function walk(row: UnderRow, tries: readonly Attempt[]): Tried[] {
  let before = openSubmission("framework", OPENER);
  return tries.map(({ wishes: [first, ...others], actor, context }) => {
    const outcomeOf = (event: SubmissionEvent): Tried => ({
      event,
      actor,
      context,
      before,
      decision: row.decide(before, event, actor, context),
    });
    const tried =
      [first, ...others].map(outcomeOf).find(({ decision }) => !decision.refusal) ?? outcomeOf(first);
    if (!tried.decision.refusal) before = tried.decision.next;
    return tried;
  });
}
