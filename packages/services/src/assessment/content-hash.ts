import { createHash } from "node:crypto";
import { canonicalJson } from "@hengji/scoring-core";

/** SHA-256 of the canonical JSON, hexadecimal. */
export const contentHash = (content: unknown) =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");
