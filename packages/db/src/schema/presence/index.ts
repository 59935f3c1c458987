export * from "./sheet-presence.ts";
