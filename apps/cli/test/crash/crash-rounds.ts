import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import type { EvaluationSheet } from "@hengji/contracts";
import { checkScores } from "./check-scores.ts";
import { checkTrail } from "./check-trail.ts";
import { type Desk, Editor } from "./editor.ts";
import { type Person, resultIn, signedIn } from "./person.ts";
import { makePlatform, type Platform } from "./platform.ts";
import { kill, targets } from "./processes.ts";
import { readTrail } from "./read-trail.ts";

/** Six people at once: two share each 酌情分, and everybody saves 满意度. */
const desks: readonly Desk[] = [
  { fact: "fundsArrived", judgement: "disclosureContent", row: "C1-5" },
  { fact: "fundsBudgeted", judgement: "disclosureTiming", row: "C1-6" },
  { fact: "programExecuted", judgement: "sustainedEffect", row: "C1-7" },
  { fact: "balancesTotal", judgement: "disclosureContent", row: "C1-8" },
  { fact: "carryoverBooked", judgement: "disclosureTiming", row: "D1-3" },
  { fact: "procurementActual", judgement: "sustainedEffect", row: "D1-4" },
];
const CHAIN = "430112";
/** Longer than any recovery takes; who waits for so long has to look after the platform by hand. */
const PATIENCE_MS = 60_000;

export interface CrashOptions {
  readonly say?: (line: string) => void;
  /** Ends the rounds early, with everything that runs. */
  readonly signal?: AbortSignal;
}

export interface CrashSummary {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Changes that were sent more than once, under the same key. */
  readonly resent: number;
  /** Changes of which nobody was ever told whether they happened. */
  readonly undecided: number;
}

/**
 * `rounds` times: mixed changes under way, a SIGKILL without warning, and people who go on as soon as the platform
 * answers. Nobody helps it, but that `hengji serve` is started again when it was what died. After every round all that
 * was ever acknowledged, the scores and the audit chain are checked. Throws what was found.
 */
export async function crashRounds(
  rounds: number,
  { say = () => undefined, signal }: CrashOptions = {},
): Promise<CrashSummary> {
  const platform = await makePlatform();
  try {
    await platform.start();
    const people = [
      await signedIn(platform.origin, "wangcheng-evaluator"),
      await signedIn(platform.origin, "wangcheng-lead"),
    ] as const;
    const first = await readSheet(people[0]);
    const editors = desks.map(
      (desk, number) => new Editor(people[number % 2]!, first.evaluation.id, desk, number + 1, number < 4),
    );
    for (const editor of editors) await editor.look();
    for (let round = 0; round < rounds; round += 1) {
      signal?.throwIfAborted();
      const target = targets[round % targets.length] ?? "portal";
      const started = performance.now();
      await crash(platform, editors, round).catch((error: unknown) => {
        throw new Error(`round ${round + 1}, ${target}: ${String(error)}\n${platform.output()}`, {
          cause: error,
        });
      });
      const worked = performance.now();
      await check(platform, editors, people[0], first);
      const acknowledged = editors.reduce((sum, editor) => sum + editor.acknowledged, 0);
      const [crashed, checked] = [worked - started, performance.now() - worked].map(Math.round);
      say(`${round + 1} ${target}: ${acknowledged} acknowledged, ${crashed} ms, checked in ${checked} ms`);
    }
    assert.doesNotMatch(platform.output(), /不符|停止重试|uncaughtException/);
    assert.equal(await platform.stop(), 0, "stops in order");
    return summary(rounds, editors);
  } finally {
    await platform.stop();
    platform.remove();
  }
}

async function crash(platform: Platform, editors: readonly Editor[], round: number): Promise<void> {
  const before = editors.map(({ attempts }) => attempts.length);
  const deadline = performance.now() + PATIENCE_MS;
  let killed: readonly number[] | null = null;
  const savedAgain = (editor: Editor, index: number) =>
    killed !== null && editor.acknowledged >= (killed[index] ?? 0) + 2;
  const goOn = () => {
    if (performance.now() > deadline) throw new Error("people cannot work: the platform needs a hand");
    return !editors.every(savedAgain);
  };
  const working = Promise.all(editors.map((editor) => editor.work(goOn)));
  // At another moment of the work each time: 150 to 550 ms after its start.
  await Promise.race([delay(150 + ((round * 137) % 400)), working]);
  const startAgain = kill(targets[round % targets.length] ?? "portal", platform);
  killed = editors.map(({ acknowledged }) => acknowledged);
  if (startAgain) await platform.start();
  await working;
  for (const [index, editor] of editors.entries()) await repeatAll(editor, before[index] ?? 0);
}

/** The same request once more is answered with the same bytes; that it has no effect shows in the record. */
async function repeatAll(editor: Editor, from: number): Promise<void> {
  const done = editor.attempts.slice(from).filter(({ outcome }) => outcome === "done");
  const resent = done.filter(({ sent }) => sent > 1);
  for (const attempt of new Set([...resent, ...done.slice(0, 1), ...done.slice(-1)])) {
    const { status, text } = await editor.repeat(attempt);
    assert.deepEqual([status, text], [200, attempt.answer], `another answer to the same request`);
  }
}

async function check(
  platform: Platform,
  editors: readonly Editor[],
  reader: Person,
  first: EvaluationSheet,
): Promise<void> {
  const sheet = await readSheet(reader);
  await platform.asOwner(async (owner) => {
    await checkScores(owner, sheet);
    const trail = await readTrail(owner, CHAIN, platform.dataDir);
    const attempts = editors.flatMap((editor) => editor.attempts);
    checkTrail(attempts, trail, first, sheet);
  });
}

async function readSheet(reader: Person): Promise<EvaluationSheet> {
  const list = resultIn<{ evaluations: { id: string }[] }>(await reader.ask("evaluation.list", {}));
  return resultIn<EvaluationSheet>(await reader.ask("evaluation.get", { id: list.evaluations[0]?.id ?? "" }));
}

function summary(rounds: number, editors: readonly Editor[]): CrashSummary {
  const attempts = editors.flatMap((editor) => editor.attempts);
  return {
    rounds,
    acknowledged: attempts.filter(({ outcome }) => outcome === "done").length,
    resent: attempts.filter(({ sent }) => sent > 1).length,
    undecided: attempts.filter(({ outcome }) => outcome === "sent").length,
  };
}
