import { expect, test } from "vitest";
import { contentPolicy, newNonce } from "./content-policy.ts";

const directives = new Map(
  contentPolicy("bm9uY2U=")
    .split("; ")
    .map((each): [string, string] => {
      const [name = "", ...sources] = each.split(" ");
      return [name, sources.join(" ")];
    }),
);

test("a script runs only with the nonce of its request", () => {
  expect(directives.get("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
});

test("a style element needs the nonce, a style attribute does not", () => {
  expect(directives.get("style-src-elem")).toBe("'self' 'nonce-bm9uY2U='");
  expect(directives.get("style-src-attr")).toBe("'unsafe-inline'");
});

test("nothing is loaded from, sent to or framed by another origin", () => {
  expect(directives.get("default-src")).toBe("'self'");
  expect(directives.get("connect-src")).toBe("'self'");
  expect(directives.get("form-action")).toBe("'self'");
  expect(directives.get("img-src")).toBe("'self' data:");
  for (const closed of ["object-src", "base-uri", "frame-ancestors"])
    expect(directives.get(closed)).toBe("'none'");
});

test("evaluated code is never allowed outside development", () => {
  expect(contentPolicy("x")).not.toContain("unsafe-eval");
});

test("a nonce has 128 bits and is never given twice", () => {
  const nonces = new Set(Array.from({ length: 1000 }, newNonce));
  expect(nonces.size).toBe(1000);
  for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
});
