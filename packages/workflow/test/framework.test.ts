import { describe, expect, test } from "vitest";
import {
  allowedEvents,
  decide,
  eventKinds,
  type EventKind,
  type RefusalCode,
  type State,
  type StateKind,
  type Submission,
} from "../src/index.ts";
import { authors, people, type Who } from "./people.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * 指标体系, state × event × person, by hand. A column with `!` holds while errors of the examination stand, one
 * with `+` while a newer version exists; elsewhere neither matters. A cell is the state that follows (`stays`:
 * the same one), the code of a refusal that is shown, or one of `hidden`.
 */
const hidden: Readonly<Record<string, RefusalCode>> = {
  "-": "notNow",
  role: "notYourRole",
  final: "concluded",
};

const withAuthor = `
                   edit     submit   submit!  withdraw approve approve! return reopen revise revise+ cancel
writer             stays    inReview errors   -        -       -        -      -      -      -       cancelled
colleague          stays    inReview errors   -        -       -        -      -      -      -       cancelled
manager            role     role     role     -        -       -        -      -      -      -       role
turnedManager      stays    inReview errors   -        -       -        -      -      -      -       cancelled
bothRoles          stays    inReview errors   -        -       -        -      -      -      -       cancelled
conflictedWriter   conflict conflict conflict -        -       -        -      -      -      -       conflict
conflictedManager  role     role     role     -        -       -        -      -      -      -       role
evaluator          role     role     role     -        -       -        -      -      -      -       role
nobody             role     role     role     -        -       -        -      -      -      -       role
`;
const inReview = `
                   edit     submit   submit!  withdraw  approve  approve! return   reopen revise revise+ cancel
writer             -        -        -        withdrawn role     role     role     -      -      -       -
colleague          -        -        -        withdrawn role     role     role     -      -      -       -
manager            -        -        -        role      accepted errors   returned -      -      -       -
turnedManager      -        -        -        withdrawn ownWork  ownWork  ownWork  -      -      -       -
bothRoles          -        -        -        withdrawn accepted errors   returned -      -      -       -
conflictedWriter   -        -        -        conflict  role     role     role     -      -      -       -
conflictedManager  -        -        -        role      conflict conflict conflict -      -      -       -
evaluator          -        -        -        role      role     role     role     -      -      -       -
nobody             -        -        -        role      role     role     role     -      -      -       -
`;
const accepted = `
                   edit     submit   submit!  withdraw approve approve! return reopen revise   revise+  cancel
writer             -        -        -        -        -       -        -      final  stays    newer    -
colleague          -        -        -        -        -       -        -      final  stays    newer    -
manager            -        -        -        -        -       -        -      final  role     role     -
turnedManager      -        -        -        -        -       -        -      final  stays    newer    -
bothRoles          -        -        -        -        -       -        -      final  stays    newer    -
conflictedWriter   -        -        -        -        -       -        -      final  conflict conflict -
conflictedManager  -        -        -        -        -       -        -      final  role     role     -
evaluator          -        -        -        -        -       -        -      final  role     role     -
nobody             -        -        -        -        -       -        -      final  role     role     -
`;
const cancelled = `
                   edit     submit   submit!  withdraw approve approve! return reopen revise revise+ cancel
writer             -        -        -        -        -       -        -      -      -      -       -
colleague          -        -        -        -        -       -        -      -      -      -       -
manager            -        -        -        -        -       -        -      -      -      -       -
turnedManager      -        -        -        -        -       -        -      -      -      -       -
bothRoles          -        -        -        -        -       -        -      -      -      -       -
conflictedWriter   -        -        -        -        -       -        -      -      -      -       -
conflictedManager  -        -        -        -        -       -        -      -      -      -       -
evaluator          -        -        -        -        -       -        -      -      -      -       -
nobody             -        -        -        -        -       -        -      -      -      -       -
`;

const shown: Readonly<Record<string, RefusalCode>> = {
  conflict: "conflictDeclared",
  ownWork: "ownWork",
  errors: "examinationErrors",
  newer: "newerVersion",
};

const states: readonly (readonly [State, string])[] = [
  [{ kind: "draft" }, withAuthor],
  [{ kind: "returned", by: "manager", to: authors, opinion: "个性指标偏少" }, withAuthor],
  [{ kind: "withdrawn" }, withAuthor],
  [{ kind: "inReview", step: 1, approvals: [] }, inReview],
  [{ kind: "accepted", outcome: "published", approvals: ["manager"] }, accepted],
  [{ kind: "cancelled", by: "writer", reason: "重复编制" }, cancelled],
];
const surroundings = [
  { unacknowledgedErrors: 0, newerVersion: false },
  { unacknowledgedErrors: 2, newerVersion: false },
  { unacknowledgedErrors: 0, newerVersion: true },
  { unacknowledgedErrors: 2, newerVersion: true },
] as const;
type Surroundings = (typeof surroundings)[number];

function cellsOf(grid: string, who: Who): ReadonlyMap<string, string> {
  const [head = [], ...rows] = grid
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const [, ...cells] = rows.find(([name]) => name === who) ?? [];
  expect(cells).toHaveLength(head.length);
  return new Map(head.map((column, index) => [column, cells[index] ?? ""]));
}

function expected(grid: string, who: Who, event: EventKind, context: Surroundings): string {
  const cells = cellsOf(grid, who);
  const marked = [
    ...(context.unacknowledgedErrors > 0 ? [`${event}!`] : []),
    ...(context.newerVersion ? [`${event}+`] : []),
  ].find((column) => cells.has(column));
  return cells.get(marked ?? event) ?? "no column";
}

const cases = states.flatMap(([state, grid]) =>
  (Object.keys(people) as Who[]).map((who) => ({ state, grid, who, kind: state.kind })),
);

describe.each(cases)("指标体系 $kind before $who", ({ state, grid, who }) => {
  const submission: Submission = { kind: "framework", authors, state };

  test.each(eventKinds)("%s", (event) => {
    for (const context of surroundings) {
      const cell = expected(grid, who, event, context);
      const decision = decide(submission, wellFormed[event], people[who], context);
      if (decision.refusal) {
        expect(decision.refusal.code).toBe(hidden[cell] ?? shown[cell] ?? `moved: ${cell}`);
      } else {
        const follows: StateKind = decision.next.state.kind;
        expect(follows).toBe(cell === "stays" ? state.kind : cell);
      }
    }
  });

  test("is offered just what is theirs, and what is held back says why", () => {
    for (const context of surroundings) {
      const offered = eventKinds.flatMap((event) => {
        const cell = expected(grid, who, event, context);
        return Object.hasOwn(hidden, cell) ? [] : [[event, shown[cell] ?? null]];
      });
      const offers = allowedEvents(submission, people[who], context);
      expect(offers.map(({ event, refusal }) => [event, refusal?.code ?? null])).toEqual(offered);
    }
  });
});

test("the errors that stand in the way are counted for the person who reads the reason", () => {
  const offers = allowedEvents({ kind: "framework", authors, state: { kind: "draft" } }, people.writer, {
    unacknowledgedErrors: 3,
    newerVersion: false,
  });
  expect(offers).toContainEqual({ event: "submit", refusal: { code: "examinationErrors", count: 3 } });
});

test("whoever may not act is told whose part it is", () => {
  const state: State = { kind: "inReview", step: 1, approvals: [] };
  const [context] = surroundings;
  expect(decide({ kind: "framework", authors, state }, wellFormed.approve, people.writer, context)).toEqual({
    refusal: { code: "notYourRole", roles: ["bureauManager"] },
  });
  expect(decide({ kind: "framework", authors, state }, wellFormed.edit, people.writer, context)).toEqual({
    refusal: { code: "notNow", state: "inReview" },
  });
});
