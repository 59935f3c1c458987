import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { EvaluationSheet, SheetChanged, Thread } from "@hengji/contracts";
import type { Attempt } from "./attempt.ts";
import { type Answer, type Person, refusalIn, resultIn } from "./person.ts";

/** What one editor works on: a fact, a 酌情分, a row for its 评分说明, its 认定得分 and its 批注. */
export interface Desk {
  readonly fact: string;
  readonly judgement: string;
  readonly row: string;
}

interface Plan {
  readonly register: string;
  readonly action: string;
  readonly input: object;
  readonly mark: string | null;
}

const PAUSE_MS = 100;
/** Saved by everyone, so that it is also saved from stale versions. */
const SHARED_FACT = "satisfaction";

/** Somebody who changes one thing after the other, from the version seen last. Every attempt is kept. */
export class Editor {
  readonly attempts: Attempt[] = [];
  readonly #person: Person;
  readonly #evaluationId: string;
  readonly #desk: Desk;
  readonly #number: number;
  /** Sends a change again until it is decided, as the sheet in the browser does; others look afresh and go on. */
  readonly #patient: boolean;
  #steps = 0;
  #thread: string | null = null;
  #overridden = false;
  readonly #versions = new Map<string, number>();

  constructor(person: Person, evaluationId: string, desk: Desk, number: number, patient: boolean) {
    this.#person = person;
    this.#evaluationId = evaluationId;
    this.#desk = desk;
    this.#number = number;
    this.#patient = patient;
  }

  get acknowledged(): number {
    return this.attempts.filter(({ outcome }) => outcome === "done").length;
  }

  /** Reads the sheet until it comes: what stands and in which version. */
  async look(): Promise<void> {
    for (;;) {
      const answer = await this.#person.ask("evaluation.get", { id: this.#evaluationId });
      if (answer.status === 200) return this.#see(resultIn<EvaluationSheet>(answer));
      if (!isUndecided(answer)) throw new Error(`${this.#person.account} cannot read: ${answer.text}`);
      await delay(PAUSE_MS);
    }
  }

  /** Changes one thing after the other while `goOn` says so. */
  async work(goOn: () => boolean): Promise<void> {
    while (goOn()) {
      const attempt = this.#next();
      this.attempts.push(attempt);
      await this.#send(attempt);
      while (attempt.outcome === "sent" && this.#patient) {
        await delay(PAUSE_MS);
        await this.#send(attempt);
      }
      if (attempt.outcome === "sent") await this.look();
    }
  }

  /** Sends a change once more under its key: the answer as it comes. */
  repeat({ action, input }: Attempt): Promise<Answer> {
    return this.#person.change(action, input);
  }

  async #send(attempt: Attempt): Promise<void> {
    attempt.sent += 1;
    const answer = await this.repeat(attempt);
    if (answer.status === 200) return this.#succeed(attempt, answer);
    if (isUndecided(answer)) return;
    const conflict = refusalIn(answer)?.data.conflict;
    if (answer.status !== 409 || !conflict) {
      throw new Error(`${attempt.action} was answered with ${answer.status}: ${answer.text}`);
    }
    attempt.outcome = "refused";
    this.#versions.set(attempt.register, conflict.revision.version);
    if (attempt.register.startsWith("override ")) this.#overridden = conflict.current !== null;
  }

  #succeed(attempt: Attempt, answer: Answer): void {
    const result = resultIn<SheetChanged | Thread>(answer);
    if ("changed" in result && !result.changed)
      throw new Error(`nothing changed: ${JSON.stringify(attempt)}`);
    attempt.outcome = "done";
    attempt.answer = answer.text;
    attempt.version = "revision" in result ? result.revision.version : result.version;
    if ("comments" in result) this.#thread = result.id;
    if (attempt.action === "override.set") this.#overridden = true;
    if (attempt.action === "override.withdraw") this.#overridden = false;
    this.#versions.set(this.#registerOf(attempt), attempt.version);
  }

  #registerOf({ register, action }: Attempt): string {
    return action === "comment.open" ? `thread ${this.#thread}` : register;
  }

  #see({ revisions, input, threads }: EvaluationSheet): void {
    for (const [kind, all] of Object.entries(revisions)) {
      for (const [key, { version }] of Object.entries(all))
        this.#versions.set(`${kind.replace(/s$/, "")} ${key}`, version);
    }
    for (const { id, version } of threads) this.#versions.set(`thread ${id}`, version);
    this.#overridden = this.#desk.row in input.overrides;
  }

  #next(): Attempt {
    const plan = this.#plan();
    const base = this.#versions.get(plan.register) ?? 0;
    const versioned = plan.action.startsWith("comment.") ? {} : { baseVersion: base };
    const stamp = { evaluationId: this.#evaluationId, requestKey: randomUUID(), ...versioned };
    const input = { ...stamp, ...plan.input };
    return { ...plan, input, base, sent: 0, outcome: "sent", answer: null, version: null };
  }

  #plan(): Plan {
    this.#steps += 1;
    const { fact, judgement, row } = this.#desk;
    // No other attempt of any editor bears this number; six figures, the last no zero, are decimals of a percentage.
    const mark = `${this.#number}${String(this.#steps).padStart(4, "0")}1`;
    const text = `第${mark}稿`;
    const kinds = [
      () => this.#fact(fact, `1${mark}`),
      () => this.#judgement(judgement, text),
      () => this.#rationale(row, text),
      () => this.#override(row, text),
      () => this.#fact(SHARED_FACT, `5${mark.at(-2)}.${mark}`),
      () => this.#comment(row, text),
    ];
    return (kinds[(this.#steps + this.#number) % kinds.length] ?? kinds[0]!)();
  }

  #fact(key: string, value: string): Plan {
    const basis = { kind: "stated", place: "核定底稿" };
    const observation = { status: "observed", value, basis };
    return { register: `fact ${key}`, action: "fact.save", input: { key, observation }, mark: value };
  }

  #judgement(key: string, reason: string): Plan {
    const input = { key, awarded: this.#steps % 2 === 0 ? "1" : "0", reason };
    return { register: `judgement ${key}`, action: "judgement.save", input, mark: reason };
  }

  #rationale(indicatorCode: string, rationale: string): Plan {
    const input = { indicatorCode, rationale };
    return { register: `rationale ${indicatorCode}`, action: "rationale.save", input, mark: rationale };
  }

  #override(indicatorCode: string, reason: string): Plan {
    const register = `override ${indicatorCode}`;
    return this.#overridden
      ? { register, action: "override.withdraw", input: { indicatorCode }, mark: null }
      : { register, action: "override.set", input: { indicatorCode, awarded: "1", reason }, mark: reason };
  }

  #comment(indicatorCode: string, body: string): Plan {
    const register = `thread ${this.#thread ?? "new"}`;
    return this.#thread === null
      ? { register, action: "comment.open", input: { indicatorCode, audience: "team", body }, mark: body }
      : { register, action: "comment.reply", input: { threadId: this.#thread, body }, mark: body };
  }
}

/** No answer, or that the platform is not there just now: the change may have happened or not. */
const isUndecided = ({ status }: Answer) => status === 0 || status === 503;
