import facts from "@hengji/scoring-core/cases/wangcheng-2021.facts.json" with { type: "json" };
import framework from "@hengji/scoring-core/cases/wangcheng-2021.framework.json" with { type: "json" };
import { compile, type FactsFile, type Framework } from "@hengji/scoring-core";
import { sheetModel } from "./sheet-model.ts";

export const goldenFramework = framework as unknown as Framework;
export const goldenFacts = facts as unknown as FactsFile;

/** The published case, scored afresh. */
export const goldenModel = () =>
  sheetModel(
    goldenFramework,
    goldenFacts,
    goldenFacts.rationales,
    compile(goldenFramework).score(goldenFacts),
  );
