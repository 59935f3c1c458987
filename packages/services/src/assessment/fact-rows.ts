import type { DocumentedCase, Framework, Observation } from "@hengji/scoring-core";

interface Values {
  readonly valueNumber: string | null;
  readonly valueFlag: boolean | null;
  readonly valueText: string | null;
  readonly isCaseList: boolean;
}
const noValue: Values = { valueNumber: null, valueFlag: null, valueText: null, isCaseList: false };

/** One observation as a row of `fact`, with the rows of `fact_case` that belong to it. */
export function factRows(framework: Framework, key: string, observation: Observation) {
  if (observation.status !== "observed") {
    const { status, reason } = observation;
    return { fact: { key, status, ...noValue, ...noBasis, reason }, cases: [] };
  }
  const { value, basis } = observation;
  const fact = {
    key,
    status: "observed",
    ...valuesOf(framework, key, value),
    ...basisColumns(basis),
    reason: null,
  };
  return { fact: fact as typeof fact & { status: "observed" }, cases: casesOf(key, value) };
}

function valuesOf(
  framework: Framework,
  key: string,
  value: string | boolean | readonly DocumentedCase[],
): Values {
  if (typeof value === "boolean") return { ...noValue, valueFlag: value };
  if (typeof value !== "string") return { ...noValue, isCaseList: true };
  const definition = framework.facts.find((fact) => fact.key === key.replace(/@prior$/, ""));
  if (!definition) throw new Error(`the framework ${framework.code} has no fact ${key}`);
  const isText = definition.type === "date" || definition.type === "choice";
  return isText ? { ...noValue, valueText: value } : { ...noValue, valueNumber: value };
}

type ObservedBasis = Extract<Observation, { status: "observed" }>["basis"];
const noBasis = { basisKind: null, basisPlace: null, basisFrom: null, basisHow: null };

function basisColumns(basis: ObservedBasis) {
  return basis.kind === "inferred"
    ? { ...noBasis, basisKind: basis.kind, basisFrom: basis.from, basisHow: basis.how }
    : { ...noBasis, basisKind: basis.kind, basisPlace: basis.place };
}

function casesOf(key: string, value: string | boolean | readonly DocumentedCase[]) {
  if (typeof value === "string" || typeof value === "boolean") return [];
  return value.map(({ title, date, amount, place }, index) => ({
    key,
    position: index + 1,
    title,
    date: date ?? null,
    amount: amount ?? null,
    place: place ?? null,
  }));
}
