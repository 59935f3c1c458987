import { describe, expect, it } from "vitest";
import { parseSheetAddress, writeSheetAddress } from "./search-params.ts";

const read = (query: string) => parseSheetAddress(new URLSearchParams(query));

describe("the address holds row, filter, fold and tab", () => {
  it("an empty address is the whole sheet without an open row", () => {
    expect(read("")).toEqual({ tab: "sheet", row: null, show: "all", criteria: "folded" });
  });
  it("what was written is read again", () => {
    for (const query of [
      "",
      "?row=B1-7",
      "?row=B1-7&show=lost&criteria=open",
      "?tab=overview",
      "?show=inferred",
    ])
      expect(writeSheetAddress(read(query))).toBe(query);
  });
  it("unknown words fall back to the first state", () => {
    expect(read("show=everything&criteria=maybe&tab=report&row=")).toEqual(read(""));
  });
});
