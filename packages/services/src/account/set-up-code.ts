import { createHash, randomInt } from "node:crypto";

/** 32 signs that nobody mistakes for one another, read aloud or from a console: 16 of them are 80 bits. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** Attempts at set-up are counted and made one at a time under this name; in upper case, so that it cannot be an account. */
export const SET_UP_ATTEMPTS = "SET-UP";
const groups = 4;
const groupLength = 4;

/** A new code in groups: `K7QM-2VXA-…`. */
export function makeSetUpCode(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** What the database keeps of a code, however it was typed: case, blanks and hyphens do not count. */
export function setUpCodeHash(typed: string): Buffer {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, "");
  return createHash("sha256").update(signs).digest();
}
