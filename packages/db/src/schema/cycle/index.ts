export * from "./cycle.ts";
