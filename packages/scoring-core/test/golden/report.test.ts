/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import facts from "../../cases/wangcheng-2021.facts.json" with { type: "json" };
import framework from "../../cases/wangcheng-2021.framework.json" with { type: "json" };
import { rows } from "./expected.ts";

// The report is not ours to ship; where it lies beside the repository it is the witness.
const path = "shared/source/wangcheng-2021-report.txt";
const url = new URL(`../../../../../${path}`, import.meta.url);
const absent = `${path} is not beside the repository`;

/** Points stand in the middle of a line, awards at its end; a row that runs over a page prints each once. */
function printed(report: string) {
  const lines = report
    .slice(report.indexOf("一级指标\t"))
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => cells.length > 1);
  const isNumber = (cell: string | undefined) => /^\d+(\.\d+)?$/.test(cell ?? "");
  return {
    points: lines.flatMap((cells) => cells.slice(0, -1).filter(isNumber)).map(twoPlaces),
    awards: lines.flatMap((cells) => cells.slice(-1).filter(isNumber)).map(twoPlaces),
  };
}

function twoPlaces(number: string): string {
  const [units, fraction = ""] = number.split(".");
  return `${units}.${fraction.padEnd(2, "0")}`;
}

const hanOnly = (text: string) => text.replace(/\P{Script=Han}/gu, "");

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function runsSharedWith(source: string, text: string, length: number): string[] {
  const own = hanOnly(text);
  return Array.from({ length: Math.max(0, own.length - length + 1) }, (_, at) =>
    own.slice(at, at + length),
  ).filter((run) => source.includes(run));
}

describe("the case against the published report", () => {
  test("points and awards are those printed in its table", (ctx) => {
    if (!existsSync(url)) ctx.skip(absent);
    const { points, awards } = printed(readFileSync(url, "utf8"));
    expect(points).toEqual([...rows.map((row) => row.points), "100.00"]);
    expect(awards).toEqual([...rows.map((row) => row.awarded), "89.80"]);
  });

  test("no run of 18 Chinese characters is copied from it", (ctx) => {
    if (!existsSync(url)) ctx.skip(absent);
    const source = hanOnly(readFileSync(url, "utf8"));
    expect(textsIn([framework, facts]).flatMap((text) => runsSharedWith(source, text, 18))).toEqual([]);
  });
});
