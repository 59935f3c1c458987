import type { FactDefinition } from "../framework.ts";

/** An answer as a statement: the definition's own words, else its label with 是 or 否. */
export const sayYesNo = ({ label, yes, no }: FactDefinition, answer: boolean): string =>
  (answer ? yes : no) ?? `${label}：${answer ? "是" : "否"}`;
