import { type DraftChanged, type RemoveDefinitionInput, removeDefinitionInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { type DraftContent, factIn, frameworkOf } from "./content.ts";
import { editDraft } from "./edit-draft.ts";
import { factTrace } from "./say-part.ts";
import { issuesOf, placesOf } from "./where-in.ts";
import { deleteFactDefinition } from "./write-part.ts";

/** Takes a fact out that nothing asks for any more; refused with the places that still do. */
export const removeDefinition = (
  context: ChangeContext,
  input: RemoveDefinitionInput,
): Promise<DraftChanged> =>
  editDraft(
    context,
    "framework.removeFact",
    removeDefinitionInput,
    input,
    (content, { key, baseVersion }) => {
      const stands = factIn(content, key);
      const revision = stands?.revision ?? neverSaved;
      const next = { ...content, facts: content.facts.filter((fact) => fact !== stands) };
      // An older version is answered with what stands, whether or not it is in use.
      if (stands && baseVersion === revision.version) refuseWhileUsed(next, stands.body.label);
      return {
        current: { kind: "definition", key, current: stands?.body ?? null, revision },
        same: stands === undefined,
        next,
        trace: () => ({ before: stands ? factTrace(frameworkOf(content), stands.body) : null, after: null }),
        write: (tx, at) => deleteFactDefinition(tx, at, key),
      };
    },
  );

function refuseWhileUsed(next: DraftContent, label: string): void {
  const framework = frameworkOf(next);
  const issues = issuesOf(framework);
  if (issues.length === 0) return;
  throw new ServiceError(
    "invalid",
    `核定数“${label}”没有删去，${placesOf(framework, issues)}还在使用它。请先改好这些地方再删。`,
  );
}
