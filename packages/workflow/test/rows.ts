import {
  type Actor,
  allowedEvents,
  decide,
  type Decision,
  type Offer,
  type Submission,
  type SubmissionEvent,
} from "../src/index.ts";
import { decideCase } from "../src/loop/decide-case.ts";
import { offers } from "../src/loop/offers.ts";
import type { FrameworkContext } from "../src/submissions/framework.ts";
import { longerChain, type LongerContext } from "./longer-chain.ts";

/** Enough surroundings for either row. */
export type Surroundings = FrameworkContext & LongerContext;

export interface UnderRow {
  readonly name: string;
  decide(submission: Submission, event: SubmissionEvent, actor: Actor, context: Surroundings): Decision;
  offers(submission: Submission, actor: Actor, context: Surroundings): readonly Offer[];
}

/** The loop under the row of 指标体系 and under one that uses all of it. */
export const rows: readonly UnderRow[] = [
  { name: "指标体系", decide, offers: allowedEvents },
  {
    name: "a longer chain",
    decide: (submission, event, actor, context) =>
      decideCase({ row: longerChain, submission, actor, context }, event),
    offers: (submission, actor, context) => offers({ row: longerChain, submission, actor, context }),
  },
];
