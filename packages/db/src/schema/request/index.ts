export * from "./request-receipt.ts";
