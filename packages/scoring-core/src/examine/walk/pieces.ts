import type { Condition } from "../../expression.ts";
import type { FactDefinition, Framework, Indicator } from "../../framework.ts";
import type { Loss, Rule } from "../../rule.ts";
import { childrenOf, saidBy } from "./children.ts";
import type { Piece } from "./children.ts";

/** Where a defect lies, as a person finds it again. */
export interface Spot {
  /** `indicator/B2-5/rule.losses[0]`. */
  readonly place: string;
  /** Null for what belongs to the table as a whole. */
  readonly row: Indicator | null;
  /** Mark of the clause that the piece belongs to. */
  readonly clause?: string;
}

/** A piece where it stands; `within` is what holds it. */
export type Located<P extends Piece = Piece> = P & Spot & { readonly within: Located | null };

/** Every piece of a row's rule, what holds others before what it holds. */
export function piecesOf(row: Indicator): readonly Located[] {
  const found: Located[] = [];
  descend({ is: "rule", rule: row.rule }, { place: `indicator/${row.code}/rule`, row }, null, found);
  return found;
}

/** Every piece of the conditions beside the rules: vetoes, what a row earns that does not apply, total caps. */
export function piecesBeside({ indicators, totalCaps = [] }: Framework): readonly Located[] {
  const found: Located[] = [];
  const look = (condition: Condition, place: string, row: Indicator | null): void =>
    descend({ is: "condition", condition }, { place, row }, null, found);
  for (const row of indicators) {
    const place = `indicator/${row.code}`;
    if (row.gradeVeto) look(row.gradeVeto.when, `${place}/gradeVeto.when`, row);
    if (row.whenNotApplicable?.policy === "table")
      row.whenNotApplicable.cases.forEach(({ when }, index) =>
        look(when, `${place}/whenNotApplicable.cases[${index}].when`, row),
      );
  }
  totalCaps.forEach(({ when }, index) => look(when, `framework/totalCaps[${index}].when`, null));
  return found;
}

/** Every piece of a table. */
export const allPieces = (framework: Framework): readonly Located[] => [
  ...framework.indicators.flatMap(piecesOf),
  ...piecesBeside(framework),
];

function descend(piece: Piece, { place, row, clause }: Spot, within: Located | null, found: Located[]): void {
  const own = saidBy(piece).clause ?? clause;
  const spot: Spot = { place, row, ...(own === undefined ? {} : { clause: own }) };
  const located: Located = { ...piece, ...spot, within };
  found.push(located);
  for (const [path, child] of childrenOf(piece))
    descend(child, { ...spot, place: `${place}.${path}` }, located, found);
}

export type LocatedRule = Located<{ readonly is: "rule"; readonly rule: Rule }>;
export type LocatedLoss = Located<{ readonly is: "loss"; readonly loss: Loss }>;

export const rulesOf = (row: Indicator): readonly LocatedRule[] =>
  piecesOf(row).filter((piece): piece is LocatedRule => piece.is === "rule");

export const lossesOf = (row: Indicator): readonly LocatedLoss[] =>
  piecesOf(row).filter((piece): piece is LocatedLoss => piece.is === "loss");

export const factsByKey = ({ facts }: Framework): ReadonlyMap<string, FactDefinition> =>
  new Map(facts.map((fact) => [fact.key, fact]));

/** Declarations by key, for words about a quantity; the parser has refused what is not declared. */
export const definitionIn =
  (facts: ReadonlyMap<string, FactDefinition>) =>
  (key: string): FactDefinition =>
    facts.get(key) ?? { key, label: key, type: "count", unit: "" };
