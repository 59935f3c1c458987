"use client";

import type { FactDefinition, FactType, Issue } from "@hengji/scoring-core";
import { useMemo } from "react";
import { Form } from "../forms/form.tsx";
import type { FormSurroundings } from "../forms/form-context.tsx";
import type { Typed } from "../forms/field.ts";
import { PartFields } from "../forms/part-fields.tsx";
import { changedFact, factFields, factMore } from "./fact-fields.ts";

/** The declaration of one fact, exactly as typed. */
export function FactForm({
  fact,
  issues,
  types,
  onChange,
  onDone,
}: {
  readonly fact: FactDefinition;
  readonly issues: readonly Issue[];
  readonly types: readonly FactType[];
  readonly onChange: (fact: FactDefinition) => void;
  readonly onDone: () => void;
}) {
  const form = useMemo<FormSurroundings>(
    () => ({
      facts: [],
      issues,
      fresh: { judgement: () => "" },
      askFact: () => undefined,
      wantPrior: () => undefined,
      done: onDone,
      rows: [],
    }),
    [issues, onDone],
  );
  return (
    <Form of={form}>
      <PartFields
        fields={[...factFields(fact.type, types), ...factMore]}
        onChange={(next) => onChange(changedFact(next as unknown as FactDefinition, fact))}
        path=""
        value={fact as unknown as Typed}
      />
    </Form>
  );
}
