import type { EvaluationSheet } from "@hengji/contracts";
import { compile } from "@hengji/scoring-core";
import { CallError } from "../../../client/call-error.ts";
import { isSheetConflict } from "../../../client/conflict-of.ts";
import type { SheetServer } from "../../../client/sheet-server.ts";
import type { Edit, FieldId } from "../edit/field.ts";
import { type Form, readForm } from "../entry/form.ts";
import { isRead } from "../entry/reading.ts";
import { differsFromRecord } from "../model/recorded-difference.ts";
import type { LocalStore } from "../../kept-store/use-kept-store.ts";
import { KeptLocally } from "./kept-locally.ts";
import { isStale, readAgain } from "./reading-again.ts";
import { retryDelay } from "../../event-stream/retry-delay.ts";
import { acknowledged, accepted, collided, nextToSend, refused, resolved, undone } from "./saving.ts";
import {
  type EditPlace,
  firstState,
  type Pending,
  type Person,
  type SheetState,
  valuesOf,
  without,
  type Worker,
} from "./sheet-state.ts";
import { closed, opened, restored, typedIn } from "./typing.ts";

/** What the store needs of its surroundings. */
export interface Surroundings {
  readonly server: SheetServer;
  readonly storage: LocalStore | null;
  readonly newKey: () => string;
  readonly now: () => string;
  /** Runs something later; the answer cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

const READ_AGAIN_MS = 150;
const RECENT_MS = 10_000;

/**
 * The sheet that is open: what the server has, what is typed and accepted here, and the one request under way.
 * Every change is kept in the browser before it is sent, and is sent until the server has answered it.
 */
export class SheetStore {
  readonly #around: Surroundings;
  readonly #kept: KeptLocally;
  readonly #score: ReturnType<typeof compile>["score"];
  readonly #listeners = new Set<() => void>();
  #state: SheetState;
  #storedLocally = true;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #cancelReading: (() => void) | null = null;
  #stopped = false;

  constructor(sheet: EvaluationSheet, worker: Worker, around: Surroundings) {
    this.#around = around;
    this.#state = firstState(sheet, worker);
    this.#kept = new KeptLocally(around.storage, worker.account, sheet.evaluation.id);
    this.#score = compile(sheet.framework).score;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SheetState => this.#state;
  /** False while something typed would be lost with the page. */
  get storedLocally(): boolean {
    return this.#storedLocally;
  }

  /** Takes up what an earlier page left in this browser and sends it by the versions it was based on. */
  start(): readonly FieldId[] {
    this.#stopped = false;
    const { typed: left, pending } = this.#kept.load();
    // Another window may still be typing it: what goes out from here is a request of its own and no copy of that one.
    const typed = Object.fromEntries(
      valuesOf(left).map((one) => [one.field, { ...one, requestKey: this.#around.newKey() }]),
    ) as typeof left;
    const texts = valuesOf(typed).filter(({ form }) => form.kind === "text");
    let state: SheetState = { ...this.#state, pending, typed: { ...typed, ...this.#state.typed } };
    for (const { field, form, requestKey, at } of texts) {
      const read = readForm(field, form, state.sheet.framework);
      if (isRead(read)) state = accepted(state, read.value, { requestKey, at });
    }
    this.#set(state);
    return valuesOf(state.typed).map(({ field }) => field);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRetry?.();
    this.#cancelReading?.();
    this.#cancelRetry = this.#cancelReading = null;
  }

  open(place: EditPlace, text?: string): void {
    const before = this.#state.place;
    if (before !== null && before.field !== place.field) this.leave(before.field);
    this.#set(opened(this.#state, place, { ...this.#stamp(), text }));
  }
  type(field: FieldId, form: Form): void {
    this.#set(typedIn(this.#state, field, form, this.#around.now()));
  }
  restore(field: FieldId): void {
    this.#set(restored(this.#state, field));
  }
  /** Accepts what an editor holds and closes it. False when it cannot be read: then it stays as it is. */
  accept(field: FieldId): boolean {
    const typed = this.#state.typed[field];
    const state = closed(this.#state, field);
    if (!typed) {
      this.#set(state);
      return true;
    }
    const read = readForm(field, typed.form, state.sheet.framework);
    if (!isRead(read)) {
      this.#set({ ...this.#state, typed: { ...this.#state.typed, [field]: { ...typed, touched: true } } });
      return false;
    }
    this.#set(accepted(state, read.value, { requestKey: typed.requestKey, at: this.#around.now() }));
    return true;
  }
  /** Focus went elsewhere: what can be taken is taken, the rest stays as typed. */
  leave(field: FieldId): void {
    if (this.#state.place?.field !== field) return;
    if (!this.#state.typed[field]?.touched) this.restore(field);
    else if (!this.accept(field)) this.#set(closed(this.#state, field));
  }
  /** Saves a text while it goes on being typed. */
  autosave(field: FieldId): void {
    const typed = this.#state.typed[field];
    if (!typed?.touched || typed.trial) return;
    const read = readForm(field, typed.form, this.#state.sheet.framework);
    if (!isRead(read)) return;
    const next = accepted(this.#state, read.value, { requestKey: typed.requestKey, at: this.#around.now() });
    const base = next.pending === this.#state.pending ? typed.base : null;
    const goesOn = { ...typed, base, requestKey: this.#around.newKey(), touched: false };
    this.#set({ ...next, typed: { ...next.typed, [field]: goesOn } });
  }
  /** A value from a button: an override withdrawn, a conflict merged. */
  change(edit: Edit): void {
    this.#set(accepted(this.#state, edit, this.#stamp()));
  }
  resolve(field: FieldId, choice: Edit | "theirs"): void {
    this.#set(resolved(this.#state, field, choice, this.#stamp()));
  }
  /** A refused change: given up, or tried again as it is. */
  letGo(field: FieldId): void {
    const refusal = this.#state.refusals[field];
    if (refusal) this.#set({ ...this.#state, refusals: without(this.#state.refusals, field) });
  }
  sendAgain(field: FieldId): void {
    const refusal = this.#state.refusals[field];
    if (!refusal) return;
    const { requestKey } = this.#stamp();
    const change: Pending = { ...refusal.change, requestKey };
    this.#set({
      ...this.#state,
      refusals: without(this.#state.refusals, field),
      pending: [...this.#state.pending, change],
    });
  }
  undo(): void {
    this.#set(undone(this.#state, this.#stamp()));
  }
  tryOut(on: boolean): void {
    const kept = valuesOf(this.#state.typed).filter(({ trial }) => on || !trial);
    const typed = Object.fromEntries(kept.map((one) => [one.field, one])) as SheetState["typed"];
    this.#set({ ...this.#state, trial: on ? (this.#state.trial ?? {}) : null, typed, place: null });
  }

  /** Someone saved something: the sheet is asked for again, once for a burst of such news. */
  readLater(): void {
    this.#cancelReading ??= this.#around.later(() => {
      this.#cancelReading = null;
      void this.readNow();
    }, READ_AGAIN_MS);
  }
  async readNow(): Promise<void> {
    try {
      const sheet = await this.#around.server.read(this.#state.sheet.evaluation.id);
      if (this.#stopped) return;
      if (isStale(this.#state, sheet)) return this.readLater();
      this.#set(readAgain(this.#state, sheet));
      this.#fadeRecent();
    } catch (error) {
      this.#failed(error);
    }
  }
  present(people: readonly Person[]): void {
    this.#set({ ...this.#state, people });
  }
  sessionEnded(): void {
    this.#set({ ...this.#state, session: "ended", sending: null });
  }
  linked(up: boolean): void {
    if (up) this.#retryNow();
    else this.#set({ ...this.#state, link: "down" });
  }

  #stamp() {
    return { requestKey: this.#around.newKey(), at: this.#around.now() };
  }

  #set(state: SheetState): void {
    this.#state = state;
    this.#storedLocally = this.#kept.keep(state);
    for (const listener of this.#listeners) listener();
    this.#send();
  }

  #send(): void {
    if (this.#cancelRetry !== null || this.#stopped) return;
    const change = nextToSend(this.#state);
    if (change === null) return;
    this.#state = { ...this.#state, sending: change.requestKey };
    for (const listener of this.#listeners) listener();
    void this.#deliver(change);
  }

  async #deliver({ edit, base, requestKey }: Pending): Promise<void> {
    const evaluationId = this.#state.sheet.evaluation.id;
    try {
      const answer = await this.#around.server.save(edit, {
        evaluationId,
        requestKey,
        baseVersion: base ?? 0,
      });
      this.#failures = 0;
      const state = acknowledged(this.#state, requestKey, answer, this.#around.now());
      const agrees = !differsFromRecord(this.#score(state.sheet.input), state.sheet.recorded);
      this.#set({ ...state, settled: state.settled && agrees });
      if (!agrees) this.readLater();
    } catch (error) {
      if (error instanceof CallError && error.conflict !== null && isSheetConflict(error.conflict)) {
        this.#set(collided(this.#state, requestKey, error.conflict));
        return this.readLater();
      }
      if (!this.#failed(error)) this.#set(refused(this.#state, requestKey, (error as Error).message));
    }
  }

  /** True when the failure is one of the way to the server, or of the session: nothing was decided. */
  #failed(error: unknown): boolean {
    if (!(error instanceof CallError)) return false;
    if (error.code === "unauthorized") {
      this.sessionEnded();
      return true;
    }
    if (!error.passes) return false;
    this.#state = { ...this.#state, sending: null };
    this.#cancelRetry ??= this.#around.later(() => this.#retryNow(), retryDelay(this.#failures));
    this.#failures += 1;
    this.#set({ ...this.#state, link: "down" });
    return true;
  }

  #retryNow(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    const { link, pending, sending } = this.#state;
    if (link === "down" && pending.length === 0 && sending === null) void this.readNow();
    else this.#set({ ...this.#state });
  }

  #fadeRecent(): void {
    const shown = this.#state.recent;
    if (Object.keys(shown).length === 0) return;
    this.#around.later(() => {
      if (this.#stopped) return;
      const left = Object.entries(this.#state.recent).filter(
        ([field, one]) => shown[field as FieldId] !== one,
      );
      this.#set({ ...this.#state, recent: Object.fromEntries(left) as SheetState["recent"] });
    }, RECENT_MS);
  }
}
