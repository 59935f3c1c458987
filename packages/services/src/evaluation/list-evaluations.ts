import { evaluationListInput, type EvaluationListInput, type EvaluationListOutput } from "@hengji/contracts";
import { readInTenant } from "@hengji/db";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { scopeOf, tenantScopeOf } from "../policy/scope.ts";
import { loadLiveList, loadReleasedList } from "./load.ts";
import { liveSummary, releasedSheet } from "./summary.ts";

const byName = new Intl.Collator("zh-Hans-CN");

/** The evaluations this person may see, newest year first; readers of releases get the released figures. */
export async function listEvaluations(
  { db, actor: caller }: ServiceContext,
  rawInput: EvaluationListInput,
): Promise<EvaluationListOutput> {
  const actor = authorise(caller, "evaluation.list");
  const { year } = parseInput(evaluationListInput, rawInput);
  const scope = scopeOf(actor);
  const { live, released } = await readInTenant(db, tenantScopeOf(actor), async (tx) => ({
    live: await loadLiveList(tx, scope, year),
    released: await loadReleasedList(tx, scope),
  }));

  const working = new Set(live.map(({ evaluation }) => evaluation.id));
  const evaluations = [
    ...live.map((row) => liveSummary(row, actor)),
    ...released
      .filter(({ evaluationId }) => !working.has(evaluationId))
      .map((row) => releasedSheet(row, actor).evaluation)
      .filter((summary) => year === undefined || summary.year === year),
  ];
  evaluations.sort(
    (a, b) => b.year - a.year || byName.compare(a.departmentName, b.departmentName) || (a.id < b.id ? -1 : 1),
  );
  return { evaluations };
}
