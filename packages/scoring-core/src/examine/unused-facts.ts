import type { Check } from "./defect.ts";
import { defectOf } from "./say.ts";
import { keyRead } from "./walk/key-read.ts";
import { allPieces } from "./walk/pieces.ts";

/** Nobody is asked for what no rule reads. */
export const checkUnusedFacts: Check = (framework) => {
  const read = new Set(allPieces(framework).map(keyRead));
  return framework.facts.flatMap(({ key, label, priorYear = false }) => {
    const [used, usedPrior] = [read.has(key), read.has(`${key}@prior`)];
    if (used && (!priorYear || usedPrior)) return [];
    const what = used || usedPrior ? `“${label}”的${used ? "上年数" : "本年数"}` : `“${label}”`;
    return [
      defectOf(`fact/${key}`, {
        code: "factUnused",
        severity: "warning",
        message: `${what}没有任何规则用到，填报的人却要填`,
        repair: used ? "删去对上年数的要求，或在规则中用到它" : "删去这一核定数，或在规则中用到它",
      }),
    ];
  });
};
