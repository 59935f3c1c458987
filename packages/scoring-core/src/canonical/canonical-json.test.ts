import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("the canonical form", () => {
  test("the order of keys changes nothing, the order of a list does", () => {
    expect(canonicalJson({ b: { d: 3, c: 2 }, a: 1 })).toBe('{"a":1,"b":{"c":2,"d":3}}');
    expect(canonicalJson([2, 1])).toBe("[2,1]");
  });

  test("a key without a value is the same as no key; an empty place in a list stays a place", () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(canonicalJson([undefined, 1])).toBe("[null,1]");
  });

  // RFC 8785, 3.2.3: "\ud83d\ude00" begins with a smaller code unit than "\ufb33", although its character is greater
  test("keys are sorted by code unit, not by character", () => {
    expect(canonicalJson({ "\u20ac": 1, "\ufb33": 2, "\ud83d\ude00": 3, 1: 4, "\r": 5, "\u00f6": 6 })).toBe(
      '{"\\r":5,"1":4,"\u00f6":6,"\u20ac":1,"\ud83d\ude00":3,"\ufb33":2}',
    );
  });

  test("is JSON of the same value, and of any order of its keys the same text", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 2_000, seed: 31 },
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)] as const)
      .reverse(),
  );
}
