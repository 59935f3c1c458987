export * from "./user.ts";
export * from "./membership.ts";
export * from "./session.ts";
export * from "./one-time-link.ts";
