import { schema } from "@hengji/db";
import { eq, inArray, isNotNull, and, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EvaluationScope } from "../policy/scope.ts";

const { evaluation, organisation } = schema;
export const department = alias(organisation, "department");

/** Evaluations whose work this scope shows. An empty list lets nothing through. */
export function liveTo({ live }: EvaluationScope): SQL {
  return or(
    inArray(evaluation.regionId, [...live.regionIds]),
    and(isNotNull(evaluation.firmId), inArray(evaluation.firmId, [...live.firmIds])),
  ) as SQL;
}

/** Evaluations whose releases this scope shows; the query joins `department`. */
export function releasedTo({ released }: EvaluationScope): SQL {
  return or(
    inArray(evaluation.departmentId, [...released.departmentIds]),
    and(isNotNull(department.parentId), inArray(department.parentId, [...released.parentIds])),
  ) as SQL;
}

/** The department of an evaluation, joined where its name or parent counts. */
export const departmentOfEvaluation = and(
  eq(department.regionId, evaluation.regionId),
  eq(department.id, evaluation.departmentId),
) as SQL;
