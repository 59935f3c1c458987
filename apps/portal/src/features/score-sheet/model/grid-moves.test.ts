import { describe, expect, it } from "vitest";
import { moveInGrid } from "./grid-moves.ts";

const move = (row: number, column: number, key: string, ctrl = false) =>
  moveInGrid({ row, column }, { key, ctrl }, 30, 5);

describe("keys move in the grid and stop at its edges", () => {
  it("arrows go one stop", () => {
    expect(move(3, 2, "ArrowDown")).toEqual({ row: 4, column: 2 });
    expect(move(3, 2, "ArrowLeft")).toEqual({ row: 3, column: 1 });
  });
  it("nothing leads out of the grid", () => {
    expect(move(0, 0, "ArrowUp")).toEqual({ row: 0, column: 0 });
    expect(move(29, 4, "ArrowRight")).toEqual({ row: 29, column: 4 });
  });
  it("Home and End stay in the row, with Ctrl they reach the corners", () => {
    expect(move(7, 2, "Home")).toEqual({ row: 7, column: 0 });
    expect(move(7, 2, "End")).toEqual({ row: 7, column: 4 });
    expect(move(7, 2, "Home", true)).toEqual({ row: 0, column: 0 });
    expect(move(7, 2, "End", true)).toEqual({ row: 29, column: 4 });
  });
  it("Ctrl with an arrow goes to the edge", () => {
    expect(move(7, 2, "ArrowDown", true)).toEqual({ row: 29, column: 2 });
    expect(move(7, 2, "ArrowLeft", true)).toEqual({ row: 7, column: 0 });
  });
  it("other keys are not the grid's", () => {
    expect(move(7, 2, "Tab")).toBeNull();
    expect(move(7, 2, "Enter")).toBeNull();
  });
});
