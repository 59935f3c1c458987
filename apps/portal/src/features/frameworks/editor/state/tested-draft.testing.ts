import type { FrameworkDraft } from "@hengji/contracts";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import type { CallError } from "../../../../client/call-error.ts";
import type { FrameworkServer } from "../../../../client/framework-server.ts";
import type { LocalStore } from "../../../kept-store/use-kept-store.ts";
import { DraftStore } from "./draft-store.ts";

const at = "2026-11-29T01:00:00.000Z";
const loaded = { version: 1, by: "经办甲", at };

export const satisfaction: FactDefinition = { key: "f1", label: "满意度", type: "percent", unit: "%" };

export const row = (code: string, change: Partial<Indicator> = {}): Indicator => ({
  code,
  path: ["效益", "满意度"],
  name: `指标${code}`,
  kind: "common",
  points: "10",
  criteria: [],
  standard: [],
  gist: "简述",
  rule: { kind: "discretion", points: "10", judgement: `${code}.1` },
  evidence: [],
  ...change,
});

export const draftOf = (rows: readonly Indicator[]): FrameworkDraft => ({
  draftId: "7d2ff3f8-33f1-4c0c-9c3f-0d3a2b6d2a01",
  frameworkId: "7d2ff3f8-33f1-4c0c-9c3f-0d3a2b6d2a02",
  code: "framework-2026",
  version: 1,
  bureauName: "示范区财政局",
  head: {
    body: {
      name: "示范体系",
      year: 2026,
      total: "100",
      rounding: { places: 2, mode: "halfUp" },
      grades: [
        { code: "good", label: "良", from: "60" },
        { code: "poor", label: "差", from: "0" },
      ],
    },
    revision: loaded,
  },
  facts: [{ body: satisfaction, revision: loaded }],
  indicators: rows.map((body) => ({ body, revision: loaded })),
  acknowledgements: [],
  base: null,
  change: 1,
  submission: {
    state: "draft",
    version: 0,
    authors: [],
    steps: [],
    allowed: [{ event: "edit", refusal: null }],
  },
  pastYear: false,
  trial: { body: { facts: {}, judgements: {} }, revision: { version: 0, by: null, at } },
  may: [],
});

/** A browser's storage in memory. */
export function memoryStore(): LocalStore & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

type Sent = readonly [verb: string, input: Readonly<Record<string, unknown>>];

/** A server that takes everything, or answers the next call with what is put in `next`. */
export function testedStore(rows: readonly Indicator[], storage = memoryStore()) {
  const sent: Sent[] = [];
  const next: (() => never)[] = [];
  const waiting: (() => void)[] = [];
  let change = 1;
  let stands = draftOf(rows);
  const verb =
    (name: string) =>
    (input: object): Promise<never> => {
      sent.push([name, input as Sent[1]]);
      const answer = next.shift();
      if (answer) return Promise.reject(thrownBy(answer));
      change += 1;
      const revision = { version: change, by: "经办甲", at };
      return Promise.resolve({ revision, changed: true } as never);
    };
  const server = new Proxy({} as FrameworkServer, {
    get: (_, name) =>
      name === "read"
        ? () => Promise.resolve({ ...stands, change: Math.max(change, stands.change) })
        : verb(String(name)),
  });
  let keys = 0;
  const store = new DraftStore(
    draftOf(rows),
    { account: "officer", name: "经办甲", role: "绩效科经办" },
    {
      server,
      storage,
      newKey: () => `key-${(keys += 1)}`,
      now: () => at,
      later: (run) => {
        waiting.push(run);
        return () => void waiting.splice(waiting.indexOf(run) >>> 0, 1);
      },
    },
  );
  return {
    store,
    sent,
    storage,
    refuseNext: (error: CallError) =>
      next.push(() => {
        throw error;
      }),
    serve: (draft: FrameworkDraft) => (stands = draft),
    /** Whatever waits for its time runs now, until nothing is under way. */
    settle: async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        for (const run of waiting.splice(0)) run();
        await Promise.resolve();
      }
    },
  };
}

function thrownBy(run: () => never): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
