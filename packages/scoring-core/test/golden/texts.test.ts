/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import facts from "../../cases/wangcheng-2021.facts.json" with { type: "json" };
import framework from "../../cases/wangcheng-2021.framework.json" with { type: "json" };

/** `| name | 12 |` lines of the README. */
function countsInReadme(): Record<string, string> {
  const text = readFileSync(new URL("../../cases/README.md", import.meta.url), "utf8");
  return Object.fromEntries(
    [...text.matchAll(/^\| (\w+) +\| +(\d+) \|/gm)].map(([, name, count]) => [name!, count!]),
  );
}

function countsInFile(): Record<string, string> {
  const counts: Record<string, number> = { total: 0 };
  for (const observation of Object.values(facts.facts)) {
    const basis = "basis" in observation ? observation.basis.kind : observation.status;
    counts[basis] = (counts[basis] ?? 0) + 1;
    counts["total"]! += 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}

describe("the case's words", () => {
  test("the README counts the observations of each basis as they are", () => {
    expect(countsInReadme()).toEqual(countsInFile());
  });

  test("every row explains itself", () => {
    expect(Object.keys(facts.rationales)).toEqual(framework.indicators.map(({ code }) => code));
  });
});
