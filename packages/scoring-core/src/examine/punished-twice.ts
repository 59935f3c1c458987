import type { Framework } from "../framework.ts";
import { whole } from "../number/index.ts";
import type { Check, Defect } from "./defect.ts";
import { defectOf, nameOf } from "./say.ts";
import { isBase } from "./walk/base.ts";
import { keyRead } from "./walk/key-read.ts";
import { piecesOf } from "./walk/pieces.ts";
import type { Located } from "./walk/pieces.ts";

/** One fact costs points in one place. */
export const checkPunishedTwice: Check = (framework) => {
  const costs = costsOf(framework);
  return [...sameFact(framework, costs), ...sameCase(framework, costs)];
};

/** A fact and a part that it can cost points. */
interface Cost {
  readonly key: string;
  readonly part: Located;
}

/** Rows that do not apply punish nobody; a base for comparison is no offence. */
const costsOf = ({ indicators }: Framework): readonly Cost[] =>
  indicators
    .filter(({ notApplicable }) => notApplicable === undefined)
    .flatMap(piecesOf)
    .flatMap((piece) => {
      const key = keyRead(piece);
      return key === null || key.endsWith("@prior") || isBase(piece) ? [] : [{ key, part: partOf(piece) }];
    });

/** The loss or rule that takes the points. Alternatives never take twice, so they are one part. */
function partOf(piece: Located): Located {
  let part: Located | null = null;
  for (let at: Located | null = piece; at !== null; at = at.within) {
    const alternatives = at.is === "rule" && (at.rule.kind === "firstMatch" || at.rule.kind === "bestOf");
    if (alternatives || (part === null && (at.is === "rule" || at.is === "loss"))) part = at;
  }
  return part ?? piece;
}

function sameFact(framework: Framework, costs: readonly Cost[]): readonly Defect[] {
  return framework.facts.flatMap(({ key, label }) => {
    const parts = distinct(costs.filter((cost) => cost.key === key));
    if (parts.length < 2) return [];
    const names = namesOf(framework, parts);
    return [
      defectOf(`fact/${key}`, {
        code: "factPunishedTwice",
        severity: "warning",
        message: `“${label}”在${parts.length}处影响得分：${[...new Set(names)].join("、")}，同一件事会重复扣分`,
        numbers: { times: whole(parts.length) },
        repair: "只在一处计分；确要重复计分的，请写明理由",
      }),
    ];
  });
}

/** Each part by its row; parts of one row by what they are called there. */
function namesOf(framework: Framework, parts: readonly Located[]): readonly string[] {
  const rows = parts.map((part) => nameOf(framework, part));
  return parts.map((part, index) => {
    const row = rows[index] ?? "";
    const own = labelOf(part);
    const alone = rows.filter((other) => other === row).length === 1;
    return alone || own === undefined ? row : `${row}的“${own}”`;
  });
}

function labelOf(part: Located): string | undefined {
  if (part.is === "loss") return part.loss.label;
  return part.is === "rule" ? part.rule.label : undefined;
}

const distinct = (costs: readonly Cost[]): readonly Located[] =>
  costs
    .map(({ part }) => part)
    .filter((part, index, parts) => parts.findIndex(({ place }) => place === part.place) === index);

/** Two lists of cases in different rows whose cases are the same thing: one voucher can stand in both. */
function sameCase(framework: Framework, costs: readonly Cost[]): readonly Defect[] {
  const lists = framework.facts.flatMap((fact) => {
    const cost = costs.find(({ key }) => key === fact.key);
    return fact.type === "cases" && cost !== undefined ? [{ fact, part: cost.part }] : [];
  });
  return lists.flatMap(({ fact, part }, index) => {
    const same = lists.filter((other) => other.fact.caseMeans === fact.caseMeans);
    if (same[0]?.fact !== fact || lists.findIndex((other) => other.fact === fact) !== index) return [];
    const others = same.filter((other) => other.part.row !== part.row);
    if (others.length === 0) return [];
    const labels = [fact, ...others.map((other) => other.fact)].map(({ label }) => `“${label}”`);
    return [
      defectOf(`fact/${fact.key}`, {
        code: "factPunishedTwice",
        severity: "notice",
        message: `${labels.join("、")}的一例都指${fact.caseMeans ?? ""}，同一例可能在不同的行重复扣分`,
        numbers: { times: whole(labels.length) },
        repair: "在一例的含义中写明已在别行扣分的不再计，或写明重复扣分的理由",
      }),
    ];
  });
}
