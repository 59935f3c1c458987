export type FormulaIssueCode =
  | "empty"
  | "tooLong"
  | "tooDeep"
  | "unknownCharacter"
  | "badNumber"
  | "badDate"
  | "badNote"
  | "unknownName"
  | "ambiguousName"
  | "unknownUnit"
  | "unknownFunction"
  | "unknownChoice"
  | "wrongFactType"
  | "noPriorYear"
  | "missingQuantity"
  | "missingOperator"
  | "missingBracket"
  | "extraBracket"
  | "signAfterSign"
  | "argumentCount"
  | "mixedUnits"
  | "percentFactor"
  | "zeroDivisor";

/** One fault of a formula's text: where it stands, the words there, and how to mend it. */
export interface FormulaIssue {
  readonly code: FormulaIssueCode;
  /** Offset of the first character, in UTF-16 units of the text as given. */
  readonly start: number;
  /** Offset after the last one; equal to `start` where something is missing. */
  readonly end: number;
  /** The text between the two. */
  readonly found: string;
  /** Official Chinese. */
  readonly message: string;
}

/** A stretch of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Thrown inside this folder where reading cannot go on; never leaves it. */
export class Unreadable extends Error {}
