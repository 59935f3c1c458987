import { describe, expect, it } from "vitest";
import { nextWaiting } from "./row-edits.ts";

const rows = (...waiting: readonly string[]) =>
  ["A", "B", "C", "D"].map((code) => ({ code, waits: waiting.includes(code) }));

describe("Ctrl Enter goes to the next row that waits", () => {
  it("below first, then around from the top", () => {
    expect(nextWaiting(rows("A", "D"), "B")).toBe("D");
    expect(nextWaiting(rows("A"), "B")).toBe("A");
  });
  it("never to the row itself, and nowhere when none waits", () => {
    expect(nextWaiting(rows("B"), "B")).toBeNull();
    expect(nextWaiting(rows(), "B")).toBeNull();
  });
});
