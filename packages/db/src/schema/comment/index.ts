export * from "./comment.ts";
