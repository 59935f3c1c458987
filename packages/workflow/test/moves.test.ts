import { describe, expect, test } from "vitest";
import {
  type Actor,
  decide,
  openSubmission,
  type State,
  type Submission,
  type SubmissionEvent,
} from "../src/index.ts";
import { authors, people } from "./people.ts";
import { wellFormed } from "./well-formed.ts";

const calm = { unacknowledgedErrors: 0, newerVersion: false };
const framework = (state: State): Submission => ({ kind: "framework", authors, state });
const decided = (submission: Submission, event: SubmissionEvent, actor: Actor) =>
  decide(submission, event, actor, calm);

const { writer, colleague, manager } = people;
const inReview: State = { kind: "inReview", step: 1, approvals: [] };

describe("what each move of an 指标体系 leaves behind and asks for", () => {
  test("editing makes an author and nothing else", () => {
    const draft = openSubmission("framework", writer.person);
    expect(decided(draft, wellFormed.edit, colleague)).toEqual({
      refusal: null,
      next: { kind: "framework", authors: ["writer", "colleague"], state: { kind: "draft" } },
      effects: [],
    });
    expect(decided(draft, wellFormed.edit, writer)).toEqual({ refusal: null, next: draft, effects: [] });
  });

  test("a returned one stays returned, opinion and all, while it is mended", () => {
    const returned: State = { kind: "returned", by: "manager", to: authors, opinion: "产出指标缺时效" };
    expect(decided(framework(returned), wellFormed.edit, writer)).toMatchObject({
      next: { state: returned },
    });
  });

  test("submitting locks the content, makes an author and tells the manager's role", () => {
    expect(decided(framework({ kind: "draft" }), wellFormed.submit, colleague)).toEqual({
      refusal: null,
      next: { kind: "framework", authors: [...authors, "colleague"], state: inReview },
      effects: [{ kind: "lock" }, { kind: "notify", whom: { role: "bureauManager" } }],
    });
  });

  test("withdrawing unlocks it and tells the manager's role and the other authors", () => {
    expect(decided(framework(inReview), wellFormed.withdraw, writer)).toEqual({
      refusal: null,
      next: framework({ kind: "withdrawn" }),
      effects: [
        { kind: "unlock" },
        { kind: "notify", whom: { role: "bureauManager" } },
        { kind: "notify", whom: { persons: ["turnedManager"] } },
      ],
    });
  });

  test("approval publishes it, says who approved and tells the authors", () => {
    expect(decided(framework(inReview), wellFormed.approve, manager)).toEqual({
      refusal: null,
      next: framework({ kind: "accepted", outcome: "published", approvals: ["manager"] }),
      effects: [{ kind: "publish" }, { kind: "notify", whom: { persons: authors } }],
    });
  });

  test("a return carries the opinion, names to whom, unlocks it and tells them", () => {
    expect(decided(framework(inReview), { kind: "return", opinion: "权重过于集中" }, manager)).toEqual({
      refusal: null,
      next: framework({ kind: "returned", by: "manager", to: authors, opinion: "权重过于集中" }),
      effects: [{ kind: "unlock" }, { kind: "notify", whom: { persons: authors } }],
    });
  });

  test("cancelling keeps who and why and tells the other authors", () => {
    expect(decided(framework({ kind: "draft" }), { kind: "cancel", reason: "重复编制" }, writer)).toEqual({
      refusal: null,
      next: framework({ kind: "cancelled", by: "writer", reason: "重复编制" }),
      effects: [{ kind: "notify", whom: { persons: ["turnedManager"] } }],
    });
  });

  test("a revision opens a new version of its own; the published one stays as it is", () => {
    const published = framework({ kind: "accepted", outcome: "published", approvals: ["manager"] });
    expect(decided(published, wellFormed.revise, colleague)).toEqual({
      refusal: null,
      next: published,
      effects: [{ kind: "openVersion", author: "colleague" }],
    });
  });

  test("who opened a new version does not publish it, even without having written a word", () => {
    const next = openSubmission("framework", people.bothRoles.person);
    const submitted = decided(next, wellFormed.submit, writer);
    if (submitted.refusal) throw new Error(submitted.refusal.code);
    expect(decided(submitted.next, wellFormed.approve, people.bothRoles)).toEqual({
      refusal: { code: "ownWork" },
    });
    expect(decided(submitted.next, wellFormed.approve, manager)).toMatchObject({ refusal: null });
  });
});

const silence = ["", "  ", "\n\t", "\u3000", "\u200B", "。", "——"];

test.each(silence)("a return that says %j says nothing", (opinion) => {
  expect(decided(framework(inReview), { kind: "return", opinion }, manager)).toEqual({
    refusal: { code: "opinionRequired" },
  });
});

test.each(silence)("a cancellation that says %j says nothing", (reason) => {
  expect(decided(framework({ kind: "draft" }), { kind: "cancel", reason }, writer)).toEqual({
    refusal: { code: "reasonRequired" },
  });
});

test.each(["approved", "toString", ""])("%j is no outcome of an 指标体系", (outcome) => {
  const event = { kind: "approve", outcome } as unknown as SubmissionEvent;
  expect(decided(framework(inReview), event, manager)).toEqual({ refusal: { code: "outcomeUnknown" } });
});

test.each([NaN, -1])(
  "a count of errors that makes no sense (%d) publishes nothing",
  (unacknowledgedErrors) => {
    const context = { unacknowledgedErrors, newerVersion: false };
    expect(decide(framework(inReview), wellFormed.approve, manager, context)).toEqual({
      refusal: { code: "examinationErrors", count: unacknowledgedErrors },
    });
  },
);
