import type { FrameworkHead } from "@hengji/contracts";
import { expect, test } from "vitest";
import { headForm, headOfForm } from "./head-form.ts";

const head: FrameworkHead = {
  name: "示范体系",
  year: 2026,
  total: "100",
  rounding: { places: 2, mode: "halfUp" },
  grades: [
    { code: "good", label: "良", from: "60" },
    { code: "poor", label: "差", from: "0" },
  ],
  weights: [{ path: ["产出", "数量"], weight: "30" }],
};

test("settings come back from their form as they were", () => {
  expect(headOfForm(headForm(head))).toEqual(head);
});

test("a heading is written as one text, and a new grade gets a code that no other has", () => {
  const form = headForm(head);
  expect(form.weights).toMatchObject([{ heading: "产出/数量", weight: "30" }]);
  const grades = [...head.grades, { code: "", label: "劣", from: "" }];
  expect(headOfForm({ ...form, grades }).grades.map(({ code }) => code)).toEqual(["good", "poor", "grade1"]);
});

test("a list without an entry is left out", () => {
  expect(headOfForm({ ...headForm(head), weights: [] })).not.toHaveProperty("weights");
});

test("a heading with a stroke in its name, or a blank behind it, stays one heading while others are edited", () => {
  const odd = { ...head, weights: [{ path: ["产出/效益", "数量 "], weight: "40" }] };
  expect(headOfForm(headForm(odd)).weights).toEqual(odd.weights);
});
