import { factTypeLabels, type FrameworkHead } from "@hengji/contracts";
import type { FactDefinition, Framework, Indicator } from "@hengji/scoring-core";
import { contentHash } from "../assessment/content-hash.ts";
import type { AuditTrace } from "../audit/index.ts";
import { indicatorName } from "../sheet/indicator-name.ts";

/** A part of a draft as the record keeps it: named with its framework, in words, and by the hash of what was stored. */
const trace = (
  name: string,
  { name: framework }: Pick<Framework, "name">,
  text: string,
  body: unknown,
): AuditTrace => ({
  label: `${name}（${framework}）`,
  text,
  value: contentHash(body),
});

export const headTrace = (head: FrameworkHead): AuditTrace => {
  const { name, year, total, rounding, grades } = head;
  const bands = grades.map(({ label, from }) => `${label}${from}`).join("、");
  const text = `${name}，${year}年，总分${total}，得分保留${rounding.places}位小数，等次${bands}`;
  return { label: name, text, value: contentHash(head) };
};

export const factTrace = (framework: Framework, fact: FactDefinition): AuditTrace =>
  trace(
    fact.label,
    framework,
    `${factTypeLabels[fact.type]}${fact.unit === "" ? "" : `，${fact.unit}`}`,
    fact,
  );

export const indicatorTrace = (framework: Framework, row: Indicator): AuditTrace =>
  trace(rowLabel(framework, row), framework, `${row.points}分，${row.gist}`, row);

/** Where a row stands, for the record of its move. */
export const placeTrace = (framework: Framework, row: Indicator): AuditTrace => {
  const at = framework.indicators.findIndex(({ code }) => code === row.code);
  return trace(rowLabel(framework, row), framework, `${row.path.join("/")}第${at + 1}行`, row);
};

export const acknowledgementTrace = (
  framework: Framework,
  { place, message }: { readonly place: string; readonly message: string },
  reason: string,
): AuditTrace => ({ label: `${message}（${framework.name}）`, text: place, reason });

const rowLabel = (framework: Framework, row: Indicator) => `${indicatorName(framework, row)} ${row.code}`;
