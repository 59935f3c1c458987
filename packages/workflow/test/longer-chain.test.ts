import { expect, test } from "vitest";
import {
  type Actor,
  openSubmission,
  type State,
  type Submission,
  type SubmissionEvent,
} from "../src/index.ts";
import { decideCase } from "../src/loop/decide-case.ts";
import { offers } from "../src/loop/offers.ts";
import { longerChain, type LongerContext } from "./longer-chain.ts";
import { wellFormed } from "./well-formed.ts";

const officer = (person: string): Actor => ({ person, roles: ["bureauOfficer"], conflictDeclared: false });
const [author, first, second] = [officer("author"), officer("first"), officer("second")];
const manager: Actor = { person: "manager", roles: ["bureauManager"], conflictDeclared: false };
const open: LongerContext = { open: true, second: true, concluded: false, newerVersion: false };
const short: LongerContext = { ...open, second: false };

const decided = (submission: Submission, event: SubmissionEvent, actor: Actor, context = open) =>
  decideCase({ row: longerChain, submission, actor, context }, event);

/** The submission after a history of moves, none of them refused. */
function after(history: readonly (readonly [SubmissionEvent, Actor])[], context = open): Submission {
  return history.reduce(
    (submission: Submission, [event, actor]) => {
      const decision = decided(submission, event, actor, context);
      if (decision.refusal) throw new Error(`${event.kind}: ${decision.refusal.code}`);
      return decision.next;
    },
    openSubmission("framework", author.person),
  );
}

const submitted = [wellFormed.submit, author] as const;
const passedFirst = [submitted, [wellFormed.approve, first]] as const;
const passedSecond = [...passedFirst, [wellFormed.approve, second]] as const;
const acceptedHistory = [...passedSecond, [wellFormed.approve, manager]] as const;

test("each approval leads to the next step, the last one to acceptance, and all who approved are kept in order", () => {
  const states: State[] = [[submitted], passedFirst, passedSecond, acceptedHistory].map(
    (history) => after(history).state,
  );
  expect(states).toEqual([
    { kind: "inReview", step: 1, approvals: [] },
    { kind: "inReview", step: 2, approvals: ["first"] },
    { kind: "inReview", step: 3, approvals: ["first", "second"] },
    { kind: "accepted", outcome: "published", approvals: ["first", "second", "manager"] },
  ]);
});

test("an approval on the way tells the next reviewer and publishes nothing", () => {
  expect(decided(after(passedFirst), wellFormed.approve, second)).toMatchObject({
    effects: [{ kind: "notify", whom: { role: "bureauManager" } }],
  });
});

test("a step whose condition does not hold is passed over", () => {
  expect(after(passedFirst, short).state).toEqual({ kind: "inReview", step: 3, approvals: ["first"] });
});

test("only the role of the step reviews it", () => {
  expect(decided(after([submitted]), wellFormed.approve, manager)).toEqual({
    refusal: { code: "notYourRole", roles: ["bureauOfficer"] },
  });
});

test("who passed it on at one step does not review it at the next", () => {
  expect(decided(after(passedFirst), wellFormed.approve, first)).toEqual({ refusal: { code: "ownWork" } });
  expect(decided(after(passedFirst), wellFormed.return, first)).toEqual({ refusal: { code: "ownWork" } });
});

test("once somebody acted it is withdrawn no more, and the button says so", () => {
  expect(decided(after([submitted]), wellFormed.withdraw, author)).toMatchObject({ refusal: null });
  expect(decided(after(passedFirst), wellFormed.withdraw, author)).toEqual({
    refusal: { code: "alreadyReviewed" },
  });
  const submission = after(passedFirst);
  expect(offers({ row: longerChain, submission, actor: author, context: open })).toContainEqual({
    event: "withdraw",
    refusal: { code: "alreadyReviewed" },
  });
});

test("a return goes to the author past every step, and those who had passed it on are told", () => {
  expect(decided(after(passedSecond), { kind: "return", opinion: "口径不一致" }, manager)).toMatchObject({
    next: { state: { kind: "returned", by: "manager", to: ["author"], opinion: "口径不一致" } },
    effects: [{ kind: "unlock" }, { kind: "notify", whom: { persons: ["author", "first", "second"] } }],
  });
});

test("a new round begins at the first step, with no approval left from the last one", () => {
  const history = [...passedSecond, [wellFormed.return, manager], submitted] as const;
  expect(after(history).state).toEqual({ kind: "inReview", step: 1, approvals: [] });
});

test("before the conclusion the bureau reopens it with a reason; nobody revises it", () => {
  expect(decided(after(acceptedHistory), { kind: "reopen", reason: "采纳反馈意见" }, manager)).toMatchObject({
    next: { state: { kind: "reopened", by: "manager", reason: "采纳反馈意见" } },
    effects: [{ kind: "unlock" }, { kind: "notify", whom: { persons: ["author", "first", "second"] } }],
  });
  expect(decided(after(acceptedHistory), { kind: "reopen", reason: " " }, manager)).toEqual({
    refusal: { code: "reasonRequired" },
  });
  expect(decided(after(acceptedHistory), wellFormed.revise, author)).toEqual({
    refusal: { code: "notConcluded" },
  });
});

test("after the conclusion it is revised, not reopened", () => {
  const concluded = { ...open, concluded: true };
  expect(decided(after(acceptedHistory), wellFormed.reopen, manager, concluded)).toEqual({
    refusal: { code: "concluded" },
  });
  expect(decided(after(acceptedHistory), wellFormed.revise, author, concluded)).toMatchObject({
    next: { state: { kind: "accepted" } },
    effects: [{ kind: "openVersion", author: "author" }],
  });
});

test("a gate is a condition that holds back writing as well", () => {
  const closed = { ...open, open: false };
  const submission = openSubmission("framework", author.person);
  expect(offers({ row: longerChain, submission, actor: author, context: closed })).toEqual([
    { event: "edit", refusal: { code: "notNow", state: "draft" } },
    { event: "submit", refusal: { code: "notNow", state: "draft" } },
    { event: "cancel", refusal: null },
  ]);
});
