import { describe, expect, test } from "vitest";
import { maskPersonalNumbers, maskTrace } from "./mask-personal-numbers.ts";

describe("numbers that name a person are shown by their ends", () => {
  test.each([
    ["an identity number", "证号11010519491231002X。", "证号110105***********X。"],
    ["a mobile number", "联系13800138000办理", "联系138****8000办理"],
    ["a mobile number with spaces", "电话 138 0013 8000", "电话 138****8000"],
    ["a bank card that passes its check digit", "卡号6222021234567894", "卡号6222********7894"],
    ["a bank card in groups", "6222 0212 3456 7894", "6222********7894"],
  ])("%s", (_, text, masked) => {
    expect(maskPersonalNumbers(text)).toBe(masked);
  });
});

describe("figures stay", () => {
  test.each([
    "13800138000.50 元",
    "13800138000元",
    "13800138000 万元",
    "2026-11-24",
    "12345678901234567",
    "430112",
  ])("%s", (text) => {
    expect(maskPersonalNumbers(text)).toBe(text);
  });
});

test("only the typed value may be a bare number", () => {
  expect(
    maskTrace({ label: "预算数", text: "13800138000", reason: "问13800138000", value: "13800138000" }),
  ).toEqual({ label: "预算数", text: "138****8000", reason: "问138****8000", value: "13800138000" });
});

test("an id stays whole although its digits could be a card's", () => {
  const value = "b4745013-7526-4071-9b98-8dc9e1f9322b";
  expect(maskPersonalNumbers(value)).not.toBe(value);
  expect(maskTrace({ label: "满意度", text: "回复", value })).toEqual({
    label: "满意度",
    text: "回复",
    value,
  });
});
