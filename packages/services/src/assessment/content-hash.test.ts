import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

test("the order of keys does not change the hash, the order of a list does", () => {
  expect(contentHash({ a: 1, b: { c: 2, d: 3 } })).toBe(contentHash({ b: { d: 3, c: 2 }, a: 1 }));
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test("the hash is SHA-256 of the canonical text", () => {
  // printf '{}' | sha256sum
  expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});
