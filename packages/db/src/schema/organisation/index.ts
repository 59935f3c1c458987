export * from "./organisation.ts";
