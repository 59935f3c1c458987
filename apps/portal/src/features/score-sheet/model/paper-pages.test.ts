import { describe, expect, it } from "vitest";
import { paperPages } from "./paper-pages.ts";

const room = { first: 80, other: 100, closing: 30 };

describe("rows are broken into pages as measured", () => {
  it("the first page has less room because of the title", () => {
    expect(paperPages([40, 40, 40, 40], room)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 3, end: 4 },
    ]);
  });
  it("everything that fits stays on one page", () => {
    expect(paperPages([20, 20], room)).toEqual([{ start: 0, end: 2 }]);
  });
  it("the total takes the last row with it when it does not fit below", () => {
    expect(paperPages([20, 20, 20], room)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]);
  });
  it("a row taller than a page has a page of its own", () => {
    expect(paperPages([20, 300, 20], room)).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ]);
  });
  it("no row is lost and none is printed twice", () => {
    const pages = paperPages(
      Array.from({ length: 30 }, (_, i) => 10 + ((i * 7) % 25)),
      room,
    );
    expect(
      pages.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    ).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });
});
