export * from "./user.ts";
export * from "./membership.ts";
export * from "./session.ts";
