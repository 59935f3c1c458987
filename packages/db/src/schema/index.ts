export * from "./region/index.ts";
export * from "./organisation/index.ts";
export * from "./account/index.ts";
export * from "./framework/index.ts";
export * from "./cycle/index.ts";
export * from "./evaluation/index.ts";
export * from "./assessment/index.ts";
