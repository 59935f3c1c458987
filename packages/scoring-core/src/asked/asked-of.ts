import { childrenOf } from "../examine/walk/children.ts";
import type { Piece } from "../examine/walk/children.ts";
import type { Indicator } from "../framework.ts";

/** One thing that a rule asks for: a fact (a prior year's key ends in `@prior`) or a person's judgement. */
export type Asked =
  | { readonly kind: "fact"; readonly key: string }
  | { readonly kind: "judgement"; readonly key: string; readonly label: string };

/** Everything a row's rule and its veto ask for, in the order of the text, each once. */
export function askedOf({ rule, gradeVeto }: Pick<Indicator, "rule" | "gradeVeto">): readonly Asked[] {
  const seen = new Map<string, Asked>();
  const note = (piece: Piece): void => {
    for (const asked of askedBy(piece)) if (!seen.has(asked.key)) seen.set(asked.key, asked);
    for (const [, child] of childrenOf(piece)) note(child);
  };
  note({ is: "rule", rule });
  if (gradeVeto) note({ is: "condition", condition: gradeVeto.when });
  return [...seen.values()];
}

const fact = (key: string): Asked => ({ kind: "fact", key });
const judgement = (key: string, label: string): Asked => ({ kind: "judgement", key, label });

/** What a piece asks for itself. */
function askedBy(piece: Piece): readonly Asked[] {
  switch (piece.is) {
    case "rule": {
      const { rule } = piece;
      if (rule.kind === "choice") return [fact(rule.key)];
      if (rule.kind === "discretion") return [judgement(rule.judgement, rule.label ?? "酌情计分")];
      if (rule.kind === "levels")
        return [fact(rule.key), judgement(rule.judgement, rule.label ?? "分等计分")];
      return [];
    }
    case "expression": {
      const { expression } = piece;
      if (expression.op === "prior") return [fact(`${expression.key}@prior`)];
      return "key" in expression ? [fact(expression.key)] : [];
    }
    case "condition":
      return "key" in piece.condition ? [fact(piece.condition.key)] : [];
    case "loss":
      return [];
  }
}
