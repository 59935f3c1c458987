export * from "./audit-head.ts";
export * from "./audit-log.ts";
