export * from "./framework.ts";
export * from "./framework-part.ts";
export * from "./framework-submission.ts";
