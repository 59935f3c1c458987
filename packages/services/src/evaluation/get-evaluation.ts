import { evaluationGetInput, type EvaluationGetInput, type EvaluationSheet } from "@hengji/contracts";
import { readInTenant } from "@hengji/db";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { scopeOf, tenantScopeOf } from "../policy/scope.ts";
import { liveSheet } from "./live-sheet.ts";
import { loadLive, loadReleased } from "./load.ts";
import { releasedSheet } from "./summary.ts";

/**
 * One score sheet: the work for bureau and firm, the latest release for the department. What the caller may
 * not see is answered like what does not exist.
 */
export async function getEvaluation(
  { db, actor: caller }: ServiceContext,
  rawInput: EvaluationGetInput,
): Promise<EvaluationSheet> {
  const actor = authorise(caller, "evaluation.get");
  const { id } = parseInput(evaluationGetInput, rawInput);
  const scope = scopeOf(actor);
  return readInTenant(db, tenantScopeOf(actor), async (tx) => {
    const live = await loadLive(tx, scope, id);
    if (live) return liveSheet(tx, live, actor);
    const released = await loadReleased(tx, scope, id);
    if (released) return releasedSheet(released, actor);
    throw new ServiceError("notFound");
  });
}
