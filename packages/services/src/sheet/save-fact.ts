import { type SaveFactInput, saveFactInput, type SheetChanged } from "@hengji/contracts";
import { canonicalJson, type FactDefinition, type Framework, parseObservation } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { changeSheet } from "./change-sheet.ts";
import { refusingIssues } from "./refuse-issues.ts";
import { neverSaved } from "./revisions.ts";
import { factLabel, observationTrace, sayValue } from "./say-observation.ts";
import { writeFact } from "./write-fact.ts";

/** 核定数: replaces what is known of one fact, value and origin together, and scores the sheet by it. */
export const saveFact = (context: ChangeContext, input: SaveFactInput): Promise<SheetChanged> =>
  changeSheet(context, "fact.save", saveFactInput, input, (sheet, { key, observation: json }) => {
    const definition = definitionOf(sheet.framework, key);
    const given = refusingIssues(factLabel(definition, key), () => parseObservation(definition, json));
    const current = sheet.input.facts[key] ?? null;
    const sameValue = current !== null && sayValue(definition, current) === sayValue(definition, given);
    return {
      current: { kind: "fact", key, current, revision: sheet.revisions.facts[key] ?? neverSaved },
      same: current !== null && canonicalJson(current) === canonicalJson(given),
      input: { ...sheet.input, facts: { ...sheet.input.facts, [key]: given } },
      before: observationTrace(definition, key, current, sameValue),
      after: observationTrace(definition, key, given, sameValue),
      write: (tx, own) =>
        writeFact(tx, own, sheet.framework, key, given, sheet.revisions.facts[key]?.version ?? 0),
    };
  });

function definitionOf({ facts }: Framework, key: string): FactDefinition {
  const prior = key.endsWith("@prior");
  const found = facts.find((fact) => fact.key === key.replace(/@prior$/, ""));
  if (found && (!prior || found.priorYear === true)) return found;
  throw new ServiceError("invalid", "评分表没有这一项核定数，没有保存。请刷新页面后重试。");
}
