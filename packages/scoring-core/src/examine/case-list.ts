import type { Check } from "./defect.ts";
import { defectAt, defectOf, nameOf } from "./say.ts";
import { keyRead } from "./walk/key-read.ts";
import { factsByKey, piecesOf } from "./walk/pieces.ts";

/** Units in which offences are counted, one by one. */
const CASES: readonly string[] = ["例", "起", "处", "次", "宗", "人次"];

/** 1起, 每例: a number and a counter say nothing about what is counted. */
const EMPTY = /^[0-9０-９一每\s]*[例起件个次项笔处张宗条]?$/;

/** What costs points case by case is listed, and the words say what one case is. */
export const checkCaseList: Check = (framework) => {
  const facts = factsByKey(framework);
  const unlisted = framework.indicators.flatMap(piecesOf).flatMap((piece) => {
    const { within } = piece;
    const fact = facts.get(keyRead(piece) ?? "");
    const perCase = within?.is === "loss" && within.loss.kind === "perCase";
    if (!perCase || fact?.type !== "count" || !CASES.includes(fact.unit)) return [];
    return [
      defectAt(within, {
        code: "caseListMissing",
        severity: "warning",
        message: `${nameOf(framework, within)}按例扣分，“${fact.label}”却只填一个数，无法核对是哪几例`,
        repair: "把这一核定数改为例表，逐例列明",
      }),
    ];
  });
  const meaningless = framework.facts
    .filter(({ type, caseMeans = "" }) => type === "cases" && EMPTY.test(caseMeans.trim()))
    .map(({ key, label, caseMeans = "" }) =>
      defectOf(`fact/${key}`, {
        code: "caseUnstated",
        severity: "warning",
        message: `“${label}”的一例只写了“${caseMeans}”，没有说明一例指什么`,
        repair: "写明一例指一件事、一批，还是一张凭证",
      }),
    );
  return [...unlisted, ...meaningless];
};
