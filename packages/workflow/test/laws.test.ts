import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventKinds, stateKinds, type Submission } from "../src/index.ts";
import { rows, type UnderRow } from "./rows.ts";
import { attempts, OPENER, type Tried, walk } from "./walk.ts";
import { wellFormed } from "./well-formed.ts";

interface Moved extends Tried {
  readonly next: Submission;
  readonly effects: readonly { readonly kind: string }[];
  /** Everyone who has written up to here, this move included; told by the moves, not by the submission. */
  readonly writers: readonly string[];
}

function movesOf(tried: readonly Tried[]): Moved[] {
  const writers = [OPENER];
  return tried.flatMap((one) => {
    if (one.decision.refusal) return [];
    if (["edit", "submit"].includes(one.event.kind) && !writers.includes(one.actor.person)) {
      writers.push(one.actor.person);
    }
    return [{ ...one, next: one.decision.next, effects: one.decision.effects, writers: [...writers] }];
  });
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}

describe.each(rows)("laws of the loop under $name", { timeout: 60_000 }, (row: UnderRow) => {
  const always = (seed: number, law: (tried: readonly Tried[]) => void) =>
    fc.assert(
      fc.property(attempts, (tries) => law(walk(row, tries))),
      { numRuns: 1_000, seed },
    );
  const everyMove = (seed: number, law: (moved: Moved) => void) =>
    always(seed, (tried) => movesOf(tried).forEach(law));

  test("the walks go everywhere, so that the laws below are put to the test", () => {
    const visits = fc
      .sample(attempts, { numRuns: 2_000, seed: 0 })
      .map((tries) => new Set(movesOf(walk(row, tries)).map(({ next }) => next.state.kind)));
    for (const kind of stateKinds) {
      if (kind === "reopened" && row.name === "指标体系") continue;
      expect(visits.filter((visited) => visited.has(kind)).length, kind).toBeGreaterThan(40);
    }
  });

  test("nobody approves or returns what they wrote, and nobody approves it twice", () => {
    everyMove(1, ({ event, actor, next, writers }) => {
      if (event.kind === "approve" || event.kind === "return") expect(writers).not.toContain(actor.person);
      if (next.state.kind !== "inReview" && next.state.kind !== "accepted") return;
      const { approvals } = next.state;
      expect(new Set([...approvals, ...writers]).size).toBe(approvals.length + writers.length);
    });
  });

  test("the authors are those who wrote, in the order of their first hand", () => {
    everyMove(2, ({ next, writers }) => expect(next.authors).toEqual(writers));
  });

  test("a returned one carries an opinion in words and names authors, not the one who returned it", () => {
    everyMove(3, ({ next: { state }, writers }) => {
      if (state.kind !== "returned") return;
      expect(state.opinion).toMatch(/[\p{L}\p{N}]/u);
      expect(state.to.length).toBeGreaterThan(0);
      expect(writers).toEqual(expect.arrayContaining([...state.to]));
      expect(state.to).not.toContain(state.by);
    });
  });

  test("who declared a conflict moves nothing", () => {
    everyMove(4, ({ actor }) => expect(actor.conflictDeclared).toBe(false));
  });

  test("a cancelled one stays as it is", () => {
    everyMove(5, ({ before }) => expect(before.state.kind).not.toBe("cancelled"));
  });

  test("a new version is opened by a revision only, which leaves the old one as it is", () => {
    everyMove(6, ({ event, before, next, effects }) => {
      expect(effects.some(({ kind }) => kind === "openVersion")).toBe(event.kind === "revise");
      if (event.kind === "revise") expect(next).toEqual(before);
    });
  });

  test("it is published by becoming accepted and in no other way", () => {
    everyMove(7, ({ event, next, effects }) => {
      const accepting = event.kind === "approve" && next.state.kind === "accepted";
      expect(effects.some(({ kind }) => kind === "publish")).toBe(accepting);
    });
  });

  test("it is locked while it is reviewed and when it is accepted, and nobody writes in a locked one", () => {
    always(8, (tried) => {
      let locked = false;
      for (const { event, next, effects } of movesOf(tried)) {
        if (event.kind === "edit") expect(locked).toBe(false);
        for (const { kind } of effects) {
          if (kind === "lock" || kind === "unlock") locked = kind === "lock";
        }
        expect(locked).toBe(["inReview", "accepted"].includes(next.state.kind));
      }
    });
  });

  test("nobody is named in the notice of their own deed, and nobody twice", () => {
    everyMove(9, ({ actor, decision }) => {
      if (decision.refusal) return;
      for (const effect of decision.effects) {
        if (effect.kind !== "notify" || !("persons" in effect.whom)) continue;
        const { persons } = effect.whom;
        expect(persons).not.toContain(actor.person);
        expect(new Set(persons).size).toBe(persons.length);
      }
    });
  });

  test("what is offered can be done, what is shown disabled is refused for that reason, the rest is refused", () => {
    always(10, (tried) => {
      for (const { before, actor, context } of tried) {
        const offered = new Map(
          row.offers(before, actor, context).map((offer) => [offer.event, offer.refusal]),
        );
        for (const kind of eventKinds) {
          const { refusal } = row.decide(before, wellFormed[kind], actor, context);
          const shown = offered.get(kind);
          if (shown === undefined) expect(refusal).not.toBeNull();
          else expect(refusal).toEqual(shown);
        }
      }
    });
  });

  test("the same arguments give the same decision, also after storage as JSON, and none is changed", () => {
    always(11, (tried) => {
      for (const { before, event, actor, context, decision } of tried) {
        const stored = JSON.parse(JSON.stringify({ before, event, actor, context })) as Tried;
        deepFreeze(stored);
        expect(row.decide(stored.before, stored.event, stored.actor, stored.context)).toEqual(decision);
      }
    });
  });
});

describe("laws of 指标体系", { timeout: 60_000 }, () => {
  const [framework] = rows;
  const everyMove = (seed: number, law: (moved: Moved) => void) =>
    fc.assert(
      fc.property(attempts, (tries) => movesOf(walk(framework!, tries)).forEach(law)),
      { numRuns: 1_000, seed },
    );

  test("a published one is never left; only a revision is made from it", () => {
    everyMove(12, ({ event, before, next }) => {
      if (before.state.kind !== "accepted") return;
      expect(event.kind).toBe("revise");
      expect(next).toEqual(before);
    });
  });

  test("while an error of the examination stands nothing is submitted and nothing is published", () => {
    everyMove(13, ({ event, context }) => {
      if (context.unacknowledgedErrors > 0) expect(["submit", "approve"]).not.toContain(event.kind);
    });
  });

  test("two persons stand behind every published one", () => {
    everyMove(14, ({ next: { authors, state } }) => {
      if (state.kind === "accepted")
        expect(new Set([...authors, ...state.approvals]).size).toBeGreaterThan(1);
    });
  });
});
