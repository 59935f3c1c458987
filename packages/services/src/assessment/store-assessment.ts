import { schema, type Transaction } from "@hengji/db";
import {
  compile,
  ENGINE_VERSION,
  type Framework,
  type Scorecard,
  type ScoringInput,
} from "@hengji/scoring-core";
import { contentHash } from "./content-hash.ts";
import { factRows } from "./fact-rows.ts";

export interface AssessmentToStore {
  readonly regionId: string;
  readonly evaluationId: string;
  readonly kind: "self" | "thirdParty" | "review";
  readonly framework: Framework;
  readonly input: ScoringInput;
  /** 评分说明 by indicator code. */
  readonly rationales: Readonly<Record<string, string>>;
  readonly scoredAt: Date;
}

/**
 * Scores the input and writes the first assessment of its kind: totals, one entry per indicator, facts with
 * their cases, judgements. Everything or nothing, with the caller's transaction. Returns the scorecard.
 */
export async function storeAssessment(tx: Transaction, toStore: AssessmentToStore): Promise<Scorecard> {
  const { regionId, evaluationId, kind, framework, input, rationales, scoredAt } = toStore;
  const own = { regionId, evaluationId, kind };
  const scorecard = compile(framework).score(input);
  const applicable = scorecard.indicators.filter(({ status }) => status !== "notApplicable");
  await tx.insert(schema.assessment).values({
    ...own,
    computedTotal: scorecard.computedTotal,
    total: scorecard.total,
    gradeCode: scorecard.grade.code,
    gradeLabel: scorecard.grade.label,
    scoredRows: applicable.filter(({ status }) => status === "scored").length,
    applicableRows: applicable.length,
    frameworkHash: contentHash(framework),
    engineVersion: ENGINE_VERSION,
    scoredAt,
  });
  await tx.insert(schema.entry).values(
    scorecard.indicators.map(({ code, points, computed, awarded }) => ({
      ...own,
      indicatorCode: code,
      points,
      computed,
      awarded,
      // As it was given, so that the stored input is the input.
      overrideAwarded: input.overrides[code]?.awarded ?? null,
      overrideReason: input.overrides[code]?.reason ?? null,
      overrideBy: input.overrides[code]?.by ?? null,
      rationale: rationales[code] ?? "",
    })),
  );
  await storeInput(tx, own, framework, input);
  return scorecard;
}

async function storeInput(
  tx: Transaction,
  own: Pick<AssessmentToStore, "regionId" | "evaluationId" | "kind">,
  framework: Framework,
  input: ScoringInput,
): Promise<void> {
  const rows = Object.entries(input.facts).map(([key, observation]) => factRows(framework, key, observation));
  const facts = rows.map(({ fact }) => ({ ...own, ...fact }));
  const cases = rows.flatMap((row) => row.cases.map((documented) => ({ ...own, ...documented })));
  const judgements = Object.entries(input.judgements).map(([key, judged]) => ({ ...own, key, ...judged }));
  if (facts.length > 0) await tx.insert(schema.fact).values(facts);
  if (cases.length > 0) await tx.insert(schema.factCase).values(cases);
  if (judgements.length > 0) await tx.insert(schema.judgement).values(judgements);
}
