export * from "./sheet-presence.ts";
export * from "./framework-presence.ts";
