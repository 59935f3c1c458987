/// <reference types="node" />
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

test("the README lists every code of examination, with its severity, once", () => {
  const [, union = ""] = read("src/examine/defect.ts").split("export type DefectCode =");
  const codes = [...union.split(";")[0]!.matchAll(/"(\w+)"/g)].map(([, code]) => code!);
  const listed = [...read("README.md").matchAll(/^\| `(\w+)` +\| (error|warning|notice) +\|/gm)].map(
    ([, code]) => code!,
  );
  expect([...listed].sort()).toEqual([...codes].sort());
});
