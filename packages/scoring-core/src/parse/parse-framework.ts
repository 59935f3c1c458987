import type {
  Acknowledgement,
  ExtraLimits,
  FactDefinition,
  Framework,
  GradeBand,
  GroupWeight,
  PrintedHeading,
  TotalCap,
} from "../framework.ts";
import { isRecord, list, object, optional, together } from "./check.ts";
import type { Check } from "./check.ts";
import { condition } from "./check-expression.ts";
import { definition } from "./check-definition.ts";
import { indicator } from "./check-indicator.ts";
import { decimal, integer, key, oneOf, text, trueOrFalse } from "./check-scalar.ts";
import {
  checkCapPlaces,
  checkDuplicates,
  checkExtraPlaces,
  checkGrades,
  checkHighest,
  checkRowPlaces,
  checkRows,
  checkTotalPlaces,
  checkVetoes,
  checkWeights,
  textOf,
} from "./check-table.ts";
import { FrameworkError } from "./issue.ts";
import { Place } from "./place.ts";
import type { Reading } from "./place.ts";

/** Level 1, or level 1 and level 2. */
const groupPath: Check<readonly string[]> = (value, at) => {
  const names = list(text(), 1)(value, at);
  if (names === undefined || names.length <= 2) return names;
  return at.add("outOfRange", `应为一级，或一级、二级两个名称，现有${names.length}个`);
};

const grade = object<GradeBand>({
  code: key,
  label: text(),
  from: decimal("notNegative"),
  included: optional(trueOrFalse),
  to: optional(decimal("notNegative")),
});

const framework = object<Framework>(
  {
    schema: oneOf("hengji.framework/1"),
    code: key,
    name: text(),
    year: integer(1990, 2100),
    total: decimal("positive"),
    rounding: object<Framework["rounding"]>({
      places: integer(0, 4),
      mode: oneOf("halfUp", "truncate", "up"),
    }),
    grades: list(grade, 1),
    facts: list(definition),
    indicators: list(indicator),
    weights: optional(list(object<GroupWeight>({ path: groupPath, weight: decimal("notNegative") }))),
    extras: optional(
      object<ExtraLimits>({
        bonusAtMost: optional(decimal("notNegative")),
        penaltyAtMost: optional(decimal("notNegative")),
        totalAtMost: decimal("positive"),
      }),
    ),
    totalCaps: optional(
      list(object<TotalCap>({ label: text(), when: condition, atMost: decimal("notNegative") })),
    ),
    printedHeadings: optional(
      list(object<PrintedHeading>({ path: groupPath, points: decimal("notNegative") })),
    ),
    acknowledged: optional(list(object<Acknowledgement>({ code: key, place: text(), reason: text() }))),
  },
  together(["grades"], ({ grades }, at) => checkGrades(grades, at.at("grades"))),
  together(["grades", "total"], checkHighest),
  together(["rounding", "total"], checkTotalPlaces),
  together(["rounding", "totalCaps"], checkCapPlaces),
  together(["rounding", "extras"], checkExtraPlaces),
  together(["weights"], checkWeights),
);

/**
 * Reads a framework from parsed JSON into a fresh value. Throws a FrameworkError that holds every issue at
 * once; whatever it returns can be scored.
 */
export function parseFramework(json: unknown): Framework {
  const reading: Reading = { issues: [], facts: declaredFacts(json), judgements: new Map() };
  const at = new Place(reading);
  const value = framework(json, at);
  if (isRecord(json)) {
    if (Array.isArray(json.indicators)) {
      const rows: readonly unknown[] = [...json.indicators];
      checkRows(rows, at.at("indicators"));
      checkRowPlaces(rows, json.rounding, at.at("indicators"));
      checkVetoes(rows, json.grades, at.at("indicators"));
    }
    if (Array.isArray(json.facts))
      checkDuplicates(
        json.facts.map((fact) => textOf(fact, "key")),
        "key",
        "核定数代码",
        at.at("facts"),
      );
  }
  if (value === undefined || reading.issues.length > 0) throw new FrameworkError(reading.issues);
  return value;
}

/** Declarations are read first, on their own, because rules refer to them; null stands for one with a fault. */
export function declaredFacts(json: unknown): ReadonlyMap<string, FactDefinition | null> {
  const declared = new Map<string, FactDefinition | null>();
  if (!isRecord(json) || !Array.isArray(json.facts)) return declared;
  const silent = new Place({ issues: [], facts: new Map(), judgements: new Map() });
  for (const entry of json.facts) {
    const name = textOf(entry, "key");
    if (name === undefined) continue;
    const faults = silent.reading.issues.length;
    const read = definition(entry, silent);
    declared.set(name, read !== undefined && silent.reading.issues.length === faults ? read : null);
  }
  return declared;
}
