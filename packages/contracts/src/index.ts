export * from "./vocabulary.ts";
export * from "./decimal.ts";
export * from "./error.ts";
export * from "./evaluation/evaluation-list.ts";
export * from "./evaluation/evaluation-sheet.ts";
export * from "./session/viewer.ts";
export * from "./session/sign-in.ts";
