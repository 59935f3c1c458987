import { basisExplanations, basisLabels } from "@hengji/contracts";
import {
  type Asked,
  askedOf,
  type Basis,
  type DocumentedCase,
  type FactDefinition,
  type Framework,
  type Indicator,
  type Observation,
  type ScoringInput,
} from "@hengji/scoring-core";
import { pointsText, textAt } from "./decimal-text.ts";

export type GivenState = Basis["kind"] | "judged" | "missing" | "unneeded" | "notApplicable" | "notYetDue";

/** Word beside the shape of a value's basis. */
export const givenLabels: Record<GivenState, string> = {
  ...basisLabels,
  judged: "酌定",
  missing: "待补",
  unneeded: "未提供",
  notApplicable: "不适用",
  notYetDue: "未到期",
};

/** What each mark means, for its tooltip and the legend. */
export const givenExplanations: Record<GivenState, string> = {
  ...basisExplanations,
  judged: "按评分标准由评价人员酌情计分，并写明理由",
  missing: "还没有取得；补齐以前本行待定，不算失分",
  unneeded: "没有提供；按其他核定数，本行计分用不到",
  notApplicable: "本年度不适用，不计入得分",
  notYetDue: "结果以后才能确定；本行按评分标准暂计，到期后补上",
};

/** One value that a row was scored with, as people read it. */
export interface Given {
  readonly kind: "fact" | "judgement";
  readonly key: string;
  readonly label: string;
  /** "65.48", "2", "是", "部分整改", "—". */
  readonly value: string;
  readonly unit: string;
  /** Numbers are set right-aligned, words are not. */
  readonly numeric: boolean;
  readonly state: GivenState;
  /** Where it stands, or how it was worked out, or why it is missing. */
  readonly place: string;
  readonly yesNo: boolean | null;
  readonly cases: readonly DocumentedCase[];
}

/** Everything that a row's rule asks for and was given, in the order of the rule. */
export function givensOf(
  indicator: Indicator,
  definitions: ReadonlyMap<string, FactDefinition>,
  input: ScoringInput,
  lacking: readonly string[],
): readonly Given[] {
  return askedOf(indicator).flatMap((asked) => {
    if (asked.kind === "fact") return [givenFact(asked.key, definitions, input.facts[asked.key], lacking)];
    const judged = givenJudgement(asked, input, lacking);
    return judged === null ? [] : [judged];
  });
}

export const definitionsOf = (framework: Framework): ReadonlyMap<string, FactDefinition> =>
  new Map(framework.facts.map((definition) => [definition.key, definition]));

/** A judgement of a branch that was not reached is neither given nor lacking, and is not shown. */
function givenJudgement(
  asked: Extract<Asked, { kind: "judgement" }>,
  input: ScoringInput,
  lacking: readonly string[],
): Given | null {
  const { key, label } = asked;
  const judgement = input.judgements[key];
  const rest = { kind: "judgement" as const, key, label, unit: "分", yesNo: null, cases: [] };
  if (judgement !== undefined)
    return {
      ...rest,
      value: pointsText(judgement.awarded),
      numeric: true,
      state: "judged",
      place: judgement.reason,
    };
  if (!lacking.includes(key)) return null;
  return { ...rest, unit: "", value: "—", numeric: false, state: "missing", place: "还没有评定" };
}

const PRIOR = "@prior";

export function givenFact(
  key: string,
  definitions: ReadonlyMap<string, FactDefinition>,
  observation: Observation | undefined,
  lacking: readonly string[],
): Given {
  const prior = key.endsWith(PRIOR);
  const definition = definitions.get(prior ? key.slice(0, -PRIOR.length) : key);
  const name = definition?.label ?? key;
  const label = prior ? `上年${name}` : name;
  if (observation === undefined || observation.status !== "observed") {
    const given = observation?.status ?? "missing";
    const state = given === "missing" && !lacking.includes(key) ? "unneeded" : given;
    const place = observation?.reason ?? "没有填写";
    return {
      kind: "fact",
      key,
      label,
      value: "—",
      unit: "",
      numeric: false,
      state,
      place,
      yesNo: null,
      cases: [],
    };
  }
  const { value, basis } = observation;
  return {
    kind: "fact",
    key,
    label,
    ...shown(value, definition),
    state: basis.kind,
    place: placeOf(basis),
    yesNo: typeof value === "boolean" ? value : null,
    cases: typeof value === "object" ? value : [],
  };
}

function shown(
  value: string | boolean | readonly DocumentedCase[],
  definition: FactDefinition | undefined,
): Pick<Given, "value" | "unit" | "numeric"> {
  const unit = definition?.unit ?? "";
  if (typeof value === "boolean") return { value: value ? "是" : "否", unit: "", numeric: false };
  if (typeof value === "object") return { value: String(value.length), unit: unit || "例", numeric: true };
  switch (definition?.type) {
    case "amount":
    case "percent":
      return { value: textAt(value, Math.max(2, placesOf(value))), unit, numeric: true };
    case "count":
      return { value: textAt(value, placesOf(value)), unit, numeric: true };
    case "choice":
      return {
        value: definition.choices?.find(({ code }) => code === value)?.label ?? value,
        unit: "",
        numeric: false,
      };
    default:
      return { value, unit, numeric: false };
  }
}

const placesOf = (value: string): number => value.split(".")[1]?.length ?? 0;

export function placeOf(basis: Basis): string {
  return basis.kind === "inferred" ? `${basis.from}：${basis.how}` : basis.place;
}
