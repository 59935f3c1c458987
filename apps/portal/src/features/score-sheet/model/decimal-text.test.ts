import { describe, expect, it } from "vitest";
import { compareDecimals, isZero, lossText, pointsText, sumOf, textAt } from "./decimal-text.ts";

describe("decimals are written, added and compared without a float", () => {
  it("points show two places and a true minus sign", () => {
    expect(pointsText("2")).toBe("2.00");
    expect(pointsText("89.8")).toBe("89.80");
    expect(pointsText("-0.4")).toBe("−0.40");
    expect(pointsText("0.125")).toBe("0.125");
  });
  it("a sum is exact where floats are not", () => {
    expect(sumOf(["0.1", "0.2"])).toBe("0.3");
    expect(sumOf(["7.00", "22.80", "39.00", "21.00"])).toBe("89.80");
    expect(sumOf([])).toBe("0");
    expect(sumOf(["2", "-2.5"])).toBe("-0.5");
  });
  it("trailing zeros do not make two numbers different", () => {
    expect(compareDecimals("89.8", "89.80")).toBe(0);
    expect(compareDecimals("9.9", "10")).toBe(-1);
    expect(isZero("0.00")).toBe(true);
  });
  it("a quotient is cut to the places it is shown with, half up", () => {
    expect(textAt("22.219884", 2)).toBe("22.22");
    expect(textAt("0.005", 2)).toBe("0.01");
    expect(textAt("-0.005", 2)).toBe("−0.01");
    expect(textAt("92.5", 2)).toBe("92.50");
    expect(textAt("-0.001", 2)).toBe("0.00");
  });
  it("a loss carries its minus, no loss carries none", () => {
    expect(lossText("0.4")).toBe("−0.40");
    expect(lossText("0.00")).toBe("0.00");
  });
});
