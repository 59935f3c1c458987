export type * from "./expression.ts";
export type * from "./rule.ts";
export type * from "./framework.ts";
export type * from "./input.ts";
export type * from "./scorecard.ts";
