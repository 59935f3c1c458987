import { describe, expect, test } from "vitest";
import {
  type Actor,
  eventKinds,
  openSubmission,
  type StateKind,
  stateKinds,
  type Submission,
} from "../src/index.ts";
import { rows, type Surroundings, type UnderRow } from "./rows.ts";
import { wellFormed } from "./well-formed.ts";

const actors: readonly Actor[] = [
  { person: "officer", roles: ["bureauOfficer"], conflictDeclared: false },
  { person: "colleague", roles: ["bureauOfficer"], conflictDeclared: false },
  { person: "turnedManager", roles: ["bureauOfficer", "bureauManager"], conflictDeclared: false },
  { person: "manager", roles: ["bureauManager"], conflictDeclared: false },
];
/** Appointed later: no hand in anything yet. */
const newcomers: readonly Actor[] = [
  { person: "newOfficer", roles: ["bureauOfficer"], conflictDeclared: false },
  { person: "newManager", roles: ["bureauManager"], conflictDeclared: false },
];
const calm: Surroundings = {
  unacknowledgedErrors: 0,
  newerVersion: false,
  open: true,
  second: false,
  concluded: false,
};
const surroundings: readonly Surroundings[] = [calm, { ...calm, second: true }];

function followers(row: UnderRow, submission: Submission, among: readonly Actor[]): Submission[] {
  return among.flatMap((actor) =>
    surroundings.flatMap((context) =>
      eventKinds.flatMap((kind) => {
        const decision = row.decide(submission, wellFormed[kind], actor, context);
        return decision.refusal ? [] : [decision.next];
      }),
    ),
  );
}

/** Everything that can become of a submission in the hands of these people, itself included. */
function reachable(row: UnderRow, from: Submission, among: readonly Actor[]): Submission[] {
  const seen = new Map([[JSON.stringify(from), from]]);
  for (const submission of seen.values()) {
    for (const next of followers(row, submission, among)) seen.set(JSON.stringify(next), next);
  }
  return [...seen.values()];
}

const kindsOf = (submissions: readonly Submission[]): StateKind[] =>
  stateKinds.filter((kind) => submissions.some(({ state }) => state.kind === kind));

describe.each(rows)("under $name", (row) => {
  const all = reachable(row, openSubmission("framework", "officer"), actors);

  test("every state can be reached; only what is concluded with its acceptance is never reopened", () => {
    const never: readonly StateKind[] = row.name === "指标体系" ? ["reopened"] : [];
    expect(kindsOf(all)).toEqual(stateKinds.filter((kind) => !never.includes(kind)));
  });

  test("whatever became of it, one officer and one manager without a hand in it can bring it to an end", () => {
    for (const submission of all) {
      const ends = kindsOf(reachable(row, submission, newcomers));
      expect(ends.includes("cancelled") || ends.includes("accepted")).toBe(true);
    }
  });

  test("nothing but a cancelled or a concluded one is a dead end", () => {
    const deadEnds = all.filter((submission) =>
      followers(row, submission, newcomers).every((next) => next.state.kind === submission.state.kind),
    );
    expect(kindsOf(deadEnds)).toEqual(row.name === "指标体系" ? ["accepted", "cancelled"] : ["cancelled"]);
  });
});
