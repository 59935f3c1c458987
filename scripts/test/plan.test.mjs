import { expect, test } from "vitest";
import { planFrom } from "./plan.mjs";

const names = (...args) => planFrom(args).steps.map(({ name }) => name);

test("a plain run takes every step", () => {
  expect(names("test")).toEqual([
    "format",
    "lint",
    "boundaries",
    "types",
    "unit",
    "build",
    "weight",
    "crash",
    "e2e",
  ]);
});

test("only the selected steps run, with what they need", () => {
  expect(names("test", "--only", "types,lint")).toEqual(["lint", "types"]);
  expect(names("test", "--only", "e2e")).toEqual(["build", "e2e"]);
});

test("long and external suites run on their own, the long ones with the built portal", () => {
  expect(names("test:long")).toEqual(["build", "long"]);
  expect(names("external")).toEqual(["external"]);
});

test("what follows the options narrows the test files", () => {
  expect(planFrom(["test", "--only", "unit", "packages/db"]).filters).toEqual(["packages/db"]);
});

test("an unknown kind or step is refused by name", () => {
  expect(() => planFrom(["slow"])).toThrow("slow");
  expect(() => planFrom(["test", "--only", "spelling"])).toThrow("spelling");
});
