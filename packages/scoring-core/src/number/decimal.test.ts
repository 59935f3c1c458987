import { describe, expect, test } from "vitest";
import { parseDecimal } from "./decimal.ts";
import { format, formatAt } from "./format.ts";

describe("a decimal string", () => {
  test.each(["0", "7", "-0.45", "92.5", "999999999999999.999999", "0.000001"])(
    "%s comes back as it was",
    (text) => {
      expect(format(parseDecimal(text))).toBe(text);
    },
  );

  test.each([
    ["an exponent", "1e400"],
    ["a name", "NaN"],
    ["infinity", "Infinity"],
    ["nothing", ""],
    ["a space", " 1"],
    ["a line end", "1\n"],
    ["a plus sign", "+1"],
    ["a comma", "1,000"],
    ["full-width digits", "９２.５"],
    ["other digits", "٣"],
    ["a bare point", "."],
    ["no whole part", ".5"],
    ["no decimals after the point", "5."],
    ["a leading zero", "05"],
    ["hexadecimal", "0x10"],
    ["a negative zero", "-0"],
    ["a long negative zero", "-0.00"],
    ["16 whole digits", "1000000000000000"],
    ["7 decimals", "0.0000001"],
  ])("%s is refused", (_, text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError);
  });

  test("comes back with the places that are asked for", () => {
    expect(formatAt(parseDecimal("1.6"), 2)).toBe("1.60");
    expect(formatAt(parseDecimal("-0.005"), 2)).toBe("-0.01");
    expect(formatAt(parseDecimal("7"), 0)).toBe("7");
    expect(format(parseDecimal("92.50"))).toBe("92.5");
    expect(format(parseDecimal("100"))).toBe("100");
    expect(format(parseDecimal("7"), 2)).toBe("7.00");
    expect(format(parseDecimal("7.778"), 2)).toBe("7.778");
  });

  test("a value that rounds to nothing has no sign", () => {
    expect(formatAt(parseDecimal("-0.001"), 2)).toBe("0.00");
    expect(format(parseDecimal("0.00"))).toBe("0");
  });
});
