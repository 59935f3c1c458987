import { type FrameworkTrial, type Revision, trialReason } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import {
  FactsError,
  type Framework,
  type Judgement,
  judgementsOf,
  parseObservation,
  parseScore,
} from "@hengji/scoring-core";
import { and, eq } from "drizzle-orm";
import { neverSaved } from "../sheet/revisions.ts";
import type { DraftRow } from "./load-draft.ts";

const { frameworkTrial } = schema;
export const noTrial: FrameworkTrial = { facts: {}, judgements: {} };

export interface StoredTrial {
  readonly body: FrameworkTrial;
  readonly version: number;
  readonly at: Date | null;
}

/** 试算 of one person on a draft. */
export async function loadTrial(tx: Transaction, { draft }: DraftRow, userId: string): Promise<StoredTrial> {
  const [stored] = await tx
    .select({ body: frameworkTrial.body, version: frameworkTrial.version, at: frameworkTrial.changedAt })
    .from(frameworkTrial)
    .where(
      and(
        eq(frameworkTrial.regionId, draft.regionId),
        eq(frameworkTrial.draftId, draft.id),
        eq(frameworkTrial.userId, userId),
      ),
    );
  return stored
    ? { ...stored, body: stored.body as FrameworkTrial }
    : { body: noTrial, version: 0, at: null };
}

export const trialRevision = ({ version, at }: StoredTrial, by: string): Revision =>
  at === null ? neverSaved : { version, by, at: at.toISOString() };

/** What of a trial the framework as it now stands can use; the rest was tried with facts that are gone or changed. */
export function usableTrial(framework: Framework, trial: FrameworkTrial): FrameworkTrial {
  const asked = judgementsOf(framework);
  return {
    facts: kept(trial.facts, (key, json) => {
      const definition = framework.facts.find((fact) => fact.key === key.replace(/@prior$/, ""));
      const exists = definition && (definition.key === key || definition.priorYear === true);
      return exists ? parseObservation(definition, json) : null;
    }),
    judgements: kept(trial.judgements, (key, { awarded, reason }): Judgement | null => {
      const rule = asked.get(key)?.rule;
      if (!rule || !trialReason.safeParse(reason).success) return null;
      return { awarded: parseScore(framework, rule.points, awarded), reason };
    }),
  };
}

/** The values that can be read; null and what the engine refuses are left out. */
function kept<T>(
  values: Readonly<Record<string, T>> | undefined,
  read: (key: string, value: T) => T | null,
): Record<string, T> {
  const entries = Object.entries(values ?? {}).flatMap(([key, value]): [string, T][] => {
    try {
      const found = read(key, value);
      return found === null ? [] : [[key, found]];
    } catch (error) {
      if (error instanceof FactsError || error instanceof TypeError) return [];
      throw error;
    }
  });
  return Object.fromEntries(entries);
}
