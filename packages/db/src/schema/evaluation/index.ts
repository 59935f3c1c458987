export * from "./evaluation.ts";
