import type { DraftChanged, FrameworkDraft, FrameworkHead, FrameworkTrial } from "@hengji/contracts";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import { CallError } from "../../../../client/call-error.ts";
import { isFrameworkConflict } from "../../../../client/conflict-of.ts";
import type { FrameworkServer } from "../../../../client/framework-server.ts";
import type { LocalStore } from "../../../kept-store/use-kept-store.ts";
import { retryDelay } from "../../../event-stream/retry-delay.ts";
import type { Worker } from "../../../score-sheet/state/sheet-state.ts";
import type { Command } from "./commands.ts";
import {
  type DraftState,
  type EditorPerson,
  entriesOf,
  firstState,
  isEditable,
  type Undo,
  without,
} from "./draft-state.ts";
import { KeptEdits } from "./kept-edits.ts";
import { type Body, type PartId, partKind } from "./part.ts";
import {
  acknowledged,
  added,
  collided,
  nextToSend,
  readAgain,
  resolved,
  type Sendable,
  type Stamp,
  typed,
  unanswered,
} from "./transitions.ts";

/** What the store needs of its surroundings. */
export interface Surroundings {
  readonly server: FrameworkServer;
  readonly storage: LocalStore | null;
  readonly newKey: () => string;
  readonly now: () => string;
  /** Runs something later; the answer cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

const PAUSE_MS = 700;
const READ_AGAIN_MS = 150;
const RECENT_MS = 10_000;

/**
 * The draft that is open: what the server has, what is typed here, and the one request under way. Whatever is typed is
 * kept in the browser before it is sent, is sent as soon as it can be read, and again until the server has answered.
 */
export class DraftStore {
  readonly #around: Surroundings;
  readonly #kept: KeptEdits;
  readonly #listeners = new Set<() => void>();
  #state: DraftState;
  #storedLocally = true;
  #failures = 0;
  #cancelPause: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;
  #cancelReading: (() => void) | null = null;
  #commands: readonly (() => Promise<void>)[] = [];
  #stopped = false;

  constructor(draft: FrameworkDraft, worker: Worker, around: Surroundings) {
    this.#around = around;
    this.#state = firstState(draft, worker);
    this.#kept = new KeptEdits(around.storage, worker.account, draft.draftId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DraftState => this.#state;
  /** False while something typed would be lost with the page. */
  get storedLocally(): boolean {
    return this.#storedLocally;
  }

  /** Takes up what an earlier page left in this browser and sends it by the versions it was based on. */
  start(): void {
    this.#stopped = false;
    // Another window may still be typing it: what goes out from here is a request of its own and no copy of that one.
    const left = entriesOf(this.#kept.load()).map(
      ([part, edit]) => [part, { ...edit, requestKey: this.#around.newKey() }] as const,
    );
    this.#set({ ...this.#state, edits: { ...Object.fromEntries(left), ...this.#state.edits } });
  }
  stop(): void {
    this.#stopped = true;
    for (const cancel of [this.#cancelPause, this.#cancelRetry, this.#cancelReading]) cancel?.();
    this.#cancelPause = this.#cancelRetry = this.#cancelReading = null;
  }

  /** One keystroke; it is sent when the typing pauses. */
  type(part: PartId, body: Body): void {
    const state = typed(this.#state, part, body, this.#stamp());
    this.#set({ ...state, typing: new Set([...state.typing, part]) });
    this.#cancelPause?.();
    this.#cancelPause = this.#around.later(() => this.flush(), PAUSE_MS);
  }
  /** The typing is over: what can be read is sent now. */
  flush(): void {
    this.#cancelPause?.();
    this.#cancelPause = null;
    if (this.#state.typing.size > 0) this.#set({ ...this.#state, typing: new Set() });
  }
  add(part: PartId, body: Body, after?: string | null): void {
    this.#set(added(this.#state, part, body, this.#stamp(), after));
  }
  /** What was typed is let go; the part is as the server has it. */
  restore(part: PartId): void {
    this.#set({
      ...this.#state,
      edits: without(this.#state.edits, part),
      conflicts: without(this.#state.conflicts, part),
      refusals: without(this.#state.refusals, part),
    });
  }
  resolve(part: PartId, choice: "mine" | "theirs"): void {
    this.#set(resolved(this.#state, part, choice, this.#stamp()));
  }
  sendAgain(part: PartId): void {
    this.#set({ ...this.#state, refusals: without(this.#state.refusals, part) });
  }

  /** Puts a part as it was, as an undoing that is not undone again. */
  takeBack(part: PartId, body: Body): void {
    const state = typed(this.#state, part, body, this.#stamp());
    const edit = state.edits[part];
    this.#set(edit ? { ...state, edits: { ...state.edits, [part]: { ...edit, undoes: true } } } : state);
  }
  /** The last step that can be taken back; it is gone from then on. */
  popUndo(): Undo | null {
    const step = this.#state.undo.at(-1) ?? null;
    if (step !== null) this.#set({ ...this.#state, undo: this.#state.undo.slice(0, -1) });
    return step;
  }
  /** What cannot be shown before the server has done it: after what is typed has been sent. The draft is read again. */
  command(ask: Command): void {
    const { requestKey } = this.#stamp();
    this.#commands = [
      ...this.#commands,
      async () => {
        const { undo = null } = await ask({
          draft: this.#state.draft,
          server: this.#around.server,
          requestKey,
        });
        const savedAt = this.#around.now();
        const steps = undo === null ? this.#state.undo : [...this.#state.undo, undo];
        this.#state = { ...this.#state, savedAt, undo: steps };
        await this.readNow();
      },
    ];
    this.#set({ ...this.#state, notice: null });
  }
  dismissNotice(): void {
    this.#set({ ...this.#state, notice: null });
  }

  /** A value of 试算: worked out here at once, kept for this person when the typing pauses. */
  tryWith(trial: FrameworkTrial): void {
    this.#set({ ...this.#state, trial, trialTouched: true });
    this.#cancelTrial?.();
    this.#cancelTrial = this.#around.later(() => this.#keepTrial(), PAUSE_MS);
  }
  #cancelTrial: (() => void) | null = null;
  #keepTrial(): void {
    const { requestKey } = this.#stamp();
    this.#commands = [
      ...this.#commands,
      async () => {
        const { draft, trial } = this.#state;
        const { draftId } = draft;
        this.#state = { ...this.#state, trialTouched: false };
        const baseVersion = draft.trial.revision.version;
        const answer = await this.#around.server.saveTrial({ draftId, requestKey, baseVersion, trial });
        this.#state = {
          ...this.#state,
          draft: { ...this.#state.draft, trial: { body: trial, revision: answer.revision } },
        };
      },
    ];
    this.#send();
  }

  /** Someone saved something: the draft is asked for again, once for a burst of such news. */
  readLater(): void {
    this.#cancelReading ??= this.#around.later(() => {
      this.#cancelReading = null;
      void this.readNow();
    }, READ_AGAIN_MS);
  }
  async readNow(): Promise<void> {
    try {
      const draft = await this.#around.server.read(this.#state.draft.draftId);
      if (this.#stopped) return;
      if (draft.change < this.#state.draft.change) return this.readLater();
      this.#set(readAgain(this.#state, draft));
      this.#fadeRecent();
    } catch (error) {
      this.#failed(error);
    }
  }
  present(people: readonly EditorPerson[]): void {
    this.#set({ ...this.#state, people });
  }
  sessionEnded(): void {
    this.#set({ ...this.#state, session: "ended", sending: null });
  }
  linked(up: boolean): void {
    if (up) this.#retryNow();
    else this.#set({ ...this.#state, link: "down" });
  }

  #stamp(): Stamp {
    return { requestKey: this.#around.newKey(), at: this.#around.now() };
  }

  #set(state: DraftState): void {
    this.#state = state;
    this.#storedLocally = this.#kept.keep(state);
    for (const listener of this.#listeners) listener();
    this.#send();
  }

  #send(): void {
    if (this.#cancelRetry !== null || this.#stopped || this.#state.sending !== null) return;
    const next = isEditable(this.#state.draft) ? nextToSend(this.#state) : null;
    if (next !== null) {
      this.#mark(next.part);
      void this.#deliver(next);
      return;
    }
    const [command, ...rest] = this.#commands;
    if (command === undefined || this.#state.session === "ended") return;
    this.#commands = rest;
    this.#mark("command");
    void this.#run(command);
  }

  #mark(sending: DraftState["sending"]): void {
    this.#state = { ...this.#state, sending };
    for (const listener of this.#listeners) listener();
  }

  async #deliver(sendable: Sendable): Promise<void> {
    const { part } = sendable;
    try {
      const answer = await this.#save(sendable);
      this.#failures = 0;
      this.#set(acknowledged(this.#state, sendable, answer, this.#stamp()));
    } catch (error) {
      if (error instanceof CallError && error.conflict !== null && isFrameworkConflict(error.conflict)) {
        this.#set(collided(this.#state, part, error.conflict));
        return this.readLater();
      }
      if (error instanceof CallError && error.passes) this.#state = unanswered(this.#state, sendable);
      if (this.#failed(error)) return;
      const { message } = error as Error;
      const { body } = sendable.edit;
      const refusals = { ...this.#state.refusals, [part]: { body, message } };
      this.#set({ ...this.#state, sending: null, refusals });
      if (error instanceof CallError && error.code === "conflict") this.readLater();
    }
  }

  #save({ part, edit, body }: Sendable): Promise<DraftChanged> {
    const { kind, key } = partKind(part);
    const { draftId } = this.#state.draft;
    const stamp = { draftId, requestKey: edit.requestKey, baseVersion: edit.base };
    const { server } = this.#around;
    if (kind === "head") return server.saveHead({ ...stamp, head: body as FrameworkHead });
    if (kind === "fact") return server.saveFact({ ...stamp, definition: body as FactDefinition });
    const place = edit.after === undefined ? {} : { after: edit.after };
    return server.saveIndicator({ ...stamp, code: key, indicator: body as Indicator, ...place });
  }

  async #run(command: () => Promise<void>): Promise<void> {
    try {
      await command();
      this.#failures = 0;
      this.#set({ ...this.#state, sending: null, link: "up" });
    } catch (error) {
      if (error instanceof CallError && error.passes) {
        this.#commands = [command, ...this.#commands];
        this.#failed(error);
        return;
      }
      if (this.#failed(error)) return;
      this.#set({ ...this.#state, sending: null, notice: (error as Error).message });
      this.readLater();
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
    const { link, edits, sending } = this.#state;
    if (link === "down" && Object.keys(edits).length === 0 && sending === null) void this.readNow();
    else this.#set({ ...this.#state });
  }

  #fadeRecent(): void {
    const shown = this.#state.recent;
    if (Object.keys(shown).length === 0) return;
    this.#around.later(() => {
      if (this.#stopped) return;
      const left = entriesOf(this.#state.recent).filter(([part, one]) => shown[part] !== one);
      this.#set({ ...this.#state, recent: Object.fromEntries(left) });
    }, RECENT_MS);
  }
}
