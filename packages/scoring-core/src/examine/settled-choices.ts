import type { Framework } from "../framework.ts";
import type { OpenChoice, Settled } from "../rule.ts";
import type { Check, Defect, DefectCode } from "./defect.ts";
import { defectAt, defectOf, nameOf } from "./say.ts";
import { saidBy } from "./walk/children.ts";
import { piecesOf } from "./walk/pieces.ts";

interface Words {
  readonly code: DefectCode;
  readonly open: string;
  readonly repair: string;
}

const WORDS: Readonly<Record<OpenChoice, Words>> = {
  stepReading: {
    code: "stepUnstated",
    open: "不足一步怎么计",
    repair: "在评分标准中写明不足一步的按比例扣、不扣，还是按一步扣",
  },
  boundaryOwner: {
    code: "boundaryTwoOwners",
    open: "界限上的数值属于哪一档",
    repair: "在评分标准中给界限写上“含”或“不含”",
  },
  aboveRange: {
    code: "aboveRangeUnstated",
    open: "超出所写范围怎么计",
    repair: "在评分标准中写明超出范围的不扣、扣多少，还是不计分",
  },
  zeroDivisor: {
    code: "zeroDivisor",
    open: "除数为0时怎么计",
    repair: "在评分标准中写明除数为0时按多少计",
  },
  capScope: {
    code: "capScopeUnstated",
    open: "“扣完为止”扣的是哪一部分的分",
    repair: "在评分标准中写明扣分的上限属于哪一部分",
  },
  order: {
    code: "orderUnstated",
    open: "先计分还是先扣分",
    repair: "在评分标准中写明先计分、后扣分，扣完为止",
  },
  caseMeaning: {
    code: "caseUnstated",
    open: "一例指什么",
    repair: "在评分标准中写明一例指一件事、一批，还是一张凭证",
  },
  quantity: {
    code: "quantityUnstated",
    open: "数量的口径",
    repair: "在评分标准中写明数量的口径、基数和期间",
  },
};

/** What the official words left open is settled by a choice; the words should say it themselves. */
export const checkSettledChoices: Check = (framework) => [
  ...framework.indicators.flatMap(piecesOf).flatMap((piece) =>
    once(saidBy(piece).settles).map(({ code, open, repair, notes }) =>
      defectAt(piece, {
        code,
        severity: "warning",
        message: `${nameOf(framework, piece)}没有写明${open}，已定为：${notes}`,
        repair,
      }),
    ),
  ),
  ...settledFacts(framework),
];

const settledFacts = ({ facts }: Framework): readonly Defect[] =>
  facts.flatMap(({ key, label, settles }) =>
    once(settles).map(({ code, open, repair, notes }) =>
      defectOf(`fact/${key}`, {
        code,
        severity: "warning",
        message: `“${label}”没有写明${open}，已定为：${notes}`,
        repair,
      }),
    ),
  );

/** One defect for each choice of one place. */
function once(settles: readonly Settled[] = []): readonly (Words & { readonly notes: string })[] {
  const choices = [...new Set(settles.map(({ choice }) => choice))];
  return choices.map((choice) => ({
    ...WORDS[choice],
    notes: settles
      .filter((settled) => settled.choice === choice)
      .map(({ note }) => note)
      .join("；"),
  }));
}
