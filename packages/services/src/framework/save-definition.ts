import { type DraftChanged, type SaveDefinitionInput, saveDefinitionInput } from "@hengji/contracts";
import { canonicalJson, parseFactDefinition } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { factIn, frameworkOf } from "./content.ts";
import { editDraft } from "./edit-draft.ts";
import { factTrace } from "./say-part.ts";
import { refusingFaults } from "./where-in.ts";
import { writeFactDefinition } from "./write-part.ts";

/** 核定数的定义: adds a fact at the end, or replaces the one with its key where every row can still use it. */
export const saveDefinition = (context: ChangeContext, input: SaveDefinitionInput): Promise<DraftChanged> =>
  editDraft(context, "framework.saveFact", saveDefinitionInput, input, (content, { definition: json }) => {
    const given = refusingFaults("核定数的定义", () => parseFactDefinition(json));
    const { key } = given;
    const stands = factIn(content, key);
    const part = { body: given, revision: stands?.revision ?? neverSaved };
    const facts = stands
      ? content.facts.map((fact) => (fact === stands ? part : fact))
      : [...content.facts, part];
    const framework = frameworkOf(content);
    return {
      current: { kind: "definition", key, current: stands?.body ?? null, revision: part.revision },
      same: stands !== undefined && canonicalJson(stands.body) === canonicalJson(given),
      next: { ...content, facts },
      trace: () => ({
        before: stands ? factTrace(framework, stands.body) : null,
        after: factTrace(framework, given),
      }),
      write: (tx, at) => writeFactDefinition(tx, at, given),
    };
  });
