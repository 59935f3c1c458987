import type { Effect } from "../effect.ts";
import type { SubmissionEvent } from "../event.ts";
import type { EventKind, StateKind } from "../names.ts";
import type { PersonId, State } from "../submission.ts";
import type { Case } from "./case.ts";
import type { loop } from "./loop.ts";
import { reviewersAt, stepsAfter } from "./steps.ts";

export interface Move<Next extends StateKind = StateKind> {
  readonly state: State<Next>;
  readonly effects: readonly Effect[];
}

type From<Kind extends EventKind> = (typeof loop)[Kind]["from"][number];
type To<Kind extends EventKind> = (typeof loop)[Kind]["to"] extends readonly (infer Next extends StateKind)[]
  ? Next
  : From<Kind>;

/** Each event leads from where the loop's table says to where it says; anything else does not compile. */
const moves: {
  readonly [Kind in EventKind]: (
    state: State<From<Kind>>,
    the: Case,
    event: SubmissionEvent<Kind>,
  ) => Move<To<Kind>>;
} = {
  edit: (state) => ({ state, effects: [] }),

  submit: (_state, the) => {
    // The last step is always among them.
    const [step = the.row.chain.length] = stepsAfter(the.row, 0, the.context);
    return {
      state: { kind: "inReview", step, approvals: [] },
      effects: [{ kind: "lock" }, ...tellReviewers(the, step)],
    };
  },

  withdraw: ({ step }, the) => ({
    state: { kind: "withdrawn" },
    effects: [{ kind: "unlock" }, ...tellReviewers(the, step), ...tell(the, the.submission.authors)],
  }),

  approve: (state, the, { outcome }) => {
    const approvals = [...state.approvals, the.actor.person];
    const [step] = stepsAfter(the.row, state.step, the.context);
    if (step !== undefined) {
      return { state: { kind: "inReview", step, approvals }, effects: tellReviewers(the, step) };
    }
    return {
      state: { kind: "accepted", outcome, approvals },
      effects: [
        ...(the.row.outcomes[outcome] ?? []),
        ...tell(the, [...the.submission.authors, ...approvals]),
      ],
    };
  },

  return: ({ approvals }, the, { opinion }) => ({
    state: { kind: "returned", by: the.actor.person, to: the.submission.authors, opinion },
    effects: [{ kind: "unlock" }, ...tell(the, [...the.submission.authors, ...approvals])],
  }),

  reopen: ({ approvals }, the, { reason }) => ({
    state: { kind: "reopened", by: the.actor.person, reason },
    effects: [{ kind: "unlock" }, ...tell(the, [...the.submission.authors, ...approvals])],
  }),

  revise: (state, { actor }) => ({ state, effects: [{ kind: "openVersion", author: actor.person }] }),

  cancel: (_state, the, { reason }) => ({
    state: { kind: "cancelled", by: the.actor.person, reason },
    effects: tell(the, the.submission.authors),
  }),
};

/** Carries out an event that nothing refused. */
export function move(the: Case, event: SubmissionEvent): Move {
  const carryOut = moves[event.kind] as (state: State, the: Case, event: SubmissionEvent) => Move;
  return carryOut(the.submission.state, the, event);
}

const tellReviewers = ({ row }: Case, step: number): readonly Effect[] =>
  reviewersAt(row, step).map((role) => ({ kind: "notify", whom: { role } }));

function tell({ actor }: Case, everyone: readonly PersonId[]): readonly Effect[] {
  const persons = everyone.filter((person) => person !== actor.person);
  return persons.length > 0 ? [{ kind: "notify", whom: { persons } }] : [];
}
