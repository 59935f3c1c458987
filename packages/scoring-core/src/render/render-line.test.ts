import { expect, test } from "vitest";
import type { DerivationLine } from "../scorecard.ts";
import { renderLine } from "./render-line.ts";

const line = (part: Partial<DerivationLine>): string =>
  renderLine({ role: "measure", label: "差距", formula: [], value: null, unit: "", depth: 0, ...part });

test("a difference of percentages is said in 百分点, with a minus sign that is not a hyphen", () => {
  const formula = [{ number: "95", unit: "%" }, "−", { number: "92.5", unit: "%", fact: "satisfaction" }];
  expect(line({ formula, value: "2.5", unit: "个百分点" })).toBe("差距 95% − 92.5% = 2.5个百分点");
  expect(line({ formula: [], value: "-11", unit: "人" })).toBe("差距 −11人");
});

test("signs and brackets that follow one another are set like signs alone, and stay a sum", () => {
  const percent = (number: string) => ({ number, unit: "%" });
  const formula = [
    { number: "10.00" },
    "×（",
    percent("80"),
    "−",
    percent("60"),
    "）÷（",
    percent("100"),
    "−",
    percent("60"),
    "）",
  ];
  expect(line({ role: "credit", label: "计分", formula, value: "5.00", unit: "分" })).toBe(
    "计分 10.00 × （80% − 60%） ÷ （100% − 60%） = 5.00分",
  );
});

test("points are said with their clause", () => {
  expect(
    line({
      role: "loss",
      clause: "③",
      label: "应扣",
      formula: [{ number: "2.5" }, "×", { number: "0.4" }],
      value: "1.00",
      unit: "分",
    }),
  ).toBe("③ 应扣 2.5 × 0.4 = 1.00分");
});

test("a quotient without end is shortened and says so; a fact is never shortened", () => {
  const formula = [
    { number: "65.480001", unit: "万元", fact: "spent" },
    "÷",
    { number: "294.7", unit: "万元", fact: "planned" },
  ];
  expect(line({ label: "比", formula, value: "22.219206" })).toBe("比 65.480001万元 ÷ 294.7万元 ≈ 22.22");
});

test("numbers longer than a file may hold can still be said", () => {
  expect(line({ value: "99999999999999999999.123456" })).toBe("差距 99999999999999999999.12");
});

test("a cap that was not reached, an unused branch and a person's reason are words, not sums", () => {
  expect(line({ role: "cap", label: "封顶", formula: ["未超过", { number: "8.00" }], unit: "分" })).toBe(
    "封顶 未超过8.00",
  );
  expect(line({ role: "unused", label: "较上年" })).toBe("较上年 未用到");
  expect(
    line({ role: "judgement", label: "主评人认定", formula: ["已改到位"], value: "2.00", unit: "分" }),
  ).toBe("主评人认定 2.00分（已改到位）");
});

test("a rounded quantity says so on its own line, and a cap says what it gives back", () => {
  const formula = [{ number: "65.48", unit: "万元" }, "÷", { number: "294.70", unit: "万元" }];
  expect(line({ label: "比", formula, value: "0.22", rounded: "四舍五入保留两位" })).toBe(
    "比 65.48万元 ÷ 294.70万元 ≈ 0.22（四舍五入保留两位）",
  );
  expect(
    line({
      role: "cap",
      label: "封顶",
      formula: ["扣分至多", { number: "1.00" }],
      value: "6.778",
      unit: "分",
    }),
  ).toBe("封顶 扣分至多1.00，多出6.778分不扣");
});

test("words follow the fact without a gap and name the points", () => {
  const formula = [{ number: "6", unit: "个" }, "，不少于3个"];
  expect(line({ role: "credit", label: "量化指标", formula, value: "1.00", unit: "分" })).toBe(
    "量化指标 6个，不少于3个，计1.00分",
  );
});

test("a number alone says how it was rounded, unless half up as everyone expects", () => {
  const result = { role: "result", label: "得分", value: "22.46", unit: "分" } as const;
  expect(line({ ...result, rounded: "去尾保留两位" })).toBe("得分 22.46分（去尾保留两位）");
  expect(line({ ...result, rounded: "四舍五入保留两位" })).toBe("得分 22.46分");
});
