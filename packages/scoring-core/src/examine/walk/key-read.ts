import type { Piece } from "./children.ts";

/** Key of the observation that a piece itself reads, `hiredStaff@prior` for the year before; null for none. */
export function keyRead(piece: Piece): string | null {
  switch (piece.is) {
    case "rule":
      return piece.rule.kind === "choice" || piece.rule.kind === "levels" ? piece.rule.key : null;
    case "loss":
      return null;
    case "condition":
      return "key" in piece.condition ? piece.condition.key : null;
    case "expression":
      if (piece.expression.op === "prior") return `${piece.expression.key}@prior`;
      return "key" in piece.expression ? piece.expression.key : null;
  }
}
