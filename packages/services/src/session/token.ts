import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes in base64url: what the browser holds. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a token; null when the text cannot be one. */
export function tokenHashOf(token: string): Buffer | null {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? createHash("sha256").update(token).digest() : null;
}
