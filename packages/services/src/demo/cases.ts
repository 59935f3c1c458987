import { type FactsFile, type Framework, parseFactsFile, parseFramework } from "@hengji/scoring-core";
import factsJson from "@hengji/scoring-core/cases/wangcheng-2021.facts.json" with { type: "json" };
import frameworkJson from "@hengji/scoring-core/cases/wangcheng-2021.framework.json" with { type: "json" };
import { centreInput, operationsInput } from "./fictional-input.ts";
import { withKeptDefects } from "./kept-defects.ts";

export interface DemoCase {
  readonly framework: Framework;
  readonly facts: Pick<FactsFile, "facts" | "judgements" | "overrides" | "rationales">;
}

/** The published table of 2021 and two fictional departments scored by a copy of it. */
export function demoCases(): { wangcheng: DemoCase; shifanCentre: DemoCase; shifanOperations: DemoCase } {
  const framework = withKeptDefects(parseFramework(frameworkJson));
  const facts = parseFactsFile(factsJson, framework);
  const copy: Framework = {
    ...framework,
    code: "shifan-2021",
    name: "示范区2021年度部门整体支出绩效评价指标体系",
  };
  return {
    wangcheng: { framework, facts },
    shifanCentre: { framework: copy, facts: centreInput(facts) },
    shifanOperations: { framework: copy, facts: operationsInput(facts) },
  };
}
