import type { Framework, Indicator } from "@hengji/scoring-core";

/** Keys of facts and judgements that a row's rule asks for, prior years included. */
export function askedOfRow({ rule, gradeVeto }: Indicator): { facts: Set<string>; judgements: Set<string> } {
  const asked = { facts: new Set<string>(), judgements: new Set<string>() };
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      if (name === "key" && typeof value === "string") asked.facts.add(value).add(`${value}@prior`);
      else if (name === "judgement" && typeof value === "string") asked.judgements.add(value);
      else walk(value);
    }
  };
  walk(rule);
  walk(gradeVeto?.when);
  return asked;
}

/** Things of the record by the row they belong to: `fact:satisfaction` → `D1-4`; the first row where several ask. */
export function rowsOfObjects({ indicators }: Framework): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const put = (object: string, code: string) => (rows.has(object) ? undefined : rows.set(object, code));
  for (const indicator of indicators) {
    const { code } = indicator;
    const { facts, judgements } = askedOfRow(indicator);
    for (const key of facts) put(`fact:${key}`, code);
    for (const key of judgements) put(`judgement:${key}`, code);
    for (const kind of ["override", "rationale", "thread"]) put(`${kind}:${code}`, code);
  }
  return rows;
}

/** Everything that the record of one row speaks of. */
export function objectsOfRow({ indicators }: Framework, code: string): string[] {
  const indicator = indicators.find((each) => each.code === code);
  if (!indicator) return [];
  const { facts, judgements } = askedOfRow(indicator);
  return [
    ...[...facts].map((key) => `fact:${key}`),
    ...[...judgements].map((key) => `judgement:${key}`),
    ...["override", "rationale", "thread"].map((kind) => `${kind}:${code}`),
  ];
}
