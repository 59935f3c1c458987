import facts from "@hengji/scoring-core/cases/wangcheng-2021.facts.json" with { type: "json" };
import framework from "@hengji/scoring-core/cases/wangcheng-2021.framework.json" with { type: "json" };
import { compile, type FactsFile, type Framework } from "@hengji/scoring-core";
import { sheetModel } from "./sheet-model.ts";

export const goldenFramework = framework as unknown as Framework;
export const goldenFacts = facts as unknown as FactsFile;

/** Facts of the published case, some of them not provided. */
export const goldenFactsWithout = (...keys: readonly string[]): FactsFile => ({
  ...goldenFacts,
  facts: {
    ...goldenFacts.facts,
    ...Object.fromEntries(keys.map((key) => [key, { status: "missing", reason: "资料尚未提供" }])),
  },
});

/** The published case, scored afresh, if need be without some of its facts. */
export const goldenModel = (facts: FactsFile = goldenFacts) =>
  sheetModel(goldenFramework, facts, facts.rationales, compile(goldenFramework).score(facts));
