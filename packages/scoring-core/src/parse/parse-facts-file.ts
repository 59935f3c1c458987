import type { FactDefinition, Framework, Indicator } from "../framework.ts";
import type { FactsFile, Judgement, Observation, Override } from "../input.ts";
import { format, isZero, parseDecimal } from "../number/index.ts";
import { standingsWithout } from "../scorecard/absence.ts";
import type { Standing } from "../scorecard/absence.ts";
import { isRecord, object, optional } from "./check.ts";
import type { Check } from "./check.ts";
import { observation } from "./check-observation.ts";
import { oneOf, text } from "./check-scalar.ts";
import { score } from "./check-score.ts";
import { FactsError } from "./issue.ts";
import type { IssueCode } from "./issue.ts";
import { judgementsOf } from "./judgements-of.ts";
import { Place, clip, say } from "./place.ts";
import type { Reading } from "./place.ts";
import { readOne } from "./read-one.ts";

/**
 * Reads a facts file from parsed JSON into a fresh value. Throws a FactsError that holds every issue at once;
 * whatever it returns can be scored by the framework.
 */
export function parseFactsFile(json: unknown, framework: Framework): FactsFile {
  const reading: Reading = { issues: [], facts: new Map(), judgements: new Map() };
  const value = object<FactsFile>({
    schema: oneOf("hengji.facts/1"),
    framework: ownCode(framework),
    subject: text(),
    facts: facts(framework),
    judgements: judgements(framework),
    overrides: overrides(framework, standingsIn(json, framework)),
    rationales: rationales(framework),
    notApplicable: optional(notApplicable(framework)),
  })(json, new Place(reading));
  if (value === undefined || reading.issues.length > 0) throw new FactsError(reading.issues);
  return value;
}

function ownCode(framework: Framework): Check<string> {
  return (value, at) =>
    value === framework.code
      ? framework.code
      : at.add("otherFramework", `这些事实应答复指标体系“${framework.code}”，现为${say(value)}`);
}

function facts(framework: Framework): Check<Readonly<Record<string, Observation>>> {
  const asked = new Map<string, FactDefinition>();
  for (const fact of framework.facts) {
    asked.set(fact.key, fact);
    if (fact.priorYear === true) asked.set(`${fact.key}@prior`, fact);
  }
  const read = record<Observation>(
    (key) => asked.get(key),
    observation,
    "unknownFact",
    "指标体系没有要求这一事实，请删去或改正代码",
  );
  return (value, at) => {
    if (isRecord(value))
      for (const [key, { label }] of asked)
        if (!Object.hasOwn(value, key))
          at.at(key).add(
            "missingFact",
            `缺少“${label}”${key.endsWith("@prior") ? "（上年）" : ""}，没有数据请写 status: "missing" 和原因`,
          );
    return read(value, at);
  };
}

function judgements(framework: Framework): Check<Readonly<Record<string, Judgement>>> {
  const asked = judgementsOf(framework);
  const read = record<Judgement, { readonly points: string }>(
    (key) => asked.get(key)?.rule,
    ({ points }) => object<Judgement>({ awarded: score(points, framework), reason: text() }),
    "unknownJudgement",
    "指标体系没有这一酌情项，请删去或改正代码",
  );
  return (value, at) => {
    if (isRecord(value))
      for (const [key, { rule, always }] of asked)
        if (always && !Object.hasOwn(value, key))
          at.at(key).add("missingJudgement", `缺少酌情计分“${rule.label ?? key}”，请写计分和理由`);
    return read(value, at);
  };
}

/** What each row is worth for this department, by code; null where the file does not soundly say what does not apply. */
function standingsIn(json: unknown, framework: Framework): ReadonlyMap<string, Standing> | null {
  const listed = isRecord(json) && Object.hasOwn(json, "notApplicable") ? json.notApplicable : {};
  const { value } = readOne(notApplicable(framework), listed);
  if (value === undefined) return null;
  const rows = framework.indicators.map((indicator) => ({
    indicator,
    points: parseDecimal(indicator.points),
  }));
  const found = standingsWithout(value, { framework, rows });
  return new Map(found.map((standing, place) => [rows[place]?.indicator.code ?? "", standing]));
}

/** A person decides within what the row is worth for this department, moved points included. */
function overrides(
  framework: Framework,
  standing: ReadonlyMap<string, Standing> | null,
): Check<Readonly<Record<string, Override>>> {
  return record<Override, Indicator>(
    rowOf(framework),
    ({ code, points }) => {
      const { worth, absent } = standing?.get(code) ?? { worth: parseDecimal(points), absent: null };
      if (absent !== null && isZero(worth))
        return (_, at) =>
          at.add("notApplicablePoints", "这一行不适用，分值不在本行，没有得分可认定，请删去其中一项");
      return object<Override>({ awarded: score(format(worth), framework), reason: text(), by: text() });
    },
    "unknownRow",
    "指标体系没有这一行，请删去或改正代码",
  );
}

function rationales(framework: Framework): Check<Readonly<Record<string, string>>> {
  return record<string, Indicator>(
    rowOf(framework),
    () => text(),
    "unknownRow",
    "指标体系没有这一行，请删去或改正代码",
  );
}

/** Rows that do not apply to this department; what then happens is declared with the row. */
function notApplicable(framework: Framework): Check<NonNullable<FactsFile["notApplicable"]>> {
  const rows = new Map(framework.indicators.map((row) => [row.code, row]));
  const read = record<{ readonly reason: string }, Indicator>(
    (code) => (rows.get(code)?.whenNotApplicable === undefined ? undefined : rows.get(code)),
    () => object<{ readonly reason: string }>({ reason: text() }),
    "unknownRow",
    "没有这一行，或这一行没有写明不适用时怎么计分，请删去或改正代码",
  );
  return (value, at) => {
    if (isRecord(value))
      for (const code of Object.keys(value)) {
        const policy = rows.get(code)?.whenNotApplicable;
        if (policy?.policy !== "moved" || policy.to.some((other) => !Object.hasOwn(value, other))) continue;
        const receivers = policy.to.join("、");
        at.at(clip(code)).add(
          "unknownRow",
          `接收分值的${receivers}也不适用，分值没有去处，请核对哪些行不适用`,
        );
      }
    return read(value, at);
  };
}

const rowOf = (framework: Framework) => {
  const rows = new Map(framework.indicators.map((row) => [row.code, row]));
  return (code: string) => rows.get(code);
};

/** An object whose keys must be known; each entry is read by what its key stands for. */
function record<T, Known = FactDefinition>(
  find: (key: string) => Known | undefined,
  check: (known: Known) => Check<T>,
  code: IssueCode,
  message: string,
): Check<Readonly<Record<string, T>>> {
  return (value, at) => {
    if (!isRecord(value)) return at.add("wrongType", `应为对象，现为${say(value)}`);
    const entries: [string, T][] = [];
    let complete = true;
    for (const [key, entry] of Object.entries(value)) {
      const known = find(key);
      const read =
        known === undefined ? at.at(clip(key)).add(code, message) : check(known)(entry, at.at(key));
      if (read === undefined) complete = false;
      else entries.push([key, read]);
    }
    return complete ? Object.fromEntries(entries) : undefined;
  };
}
