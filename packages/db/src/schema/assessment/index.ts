export * from "./assessment.ts";
export * from "./entry.ts";
export * from "./fact.ts";
