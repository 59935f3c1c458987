import { describe, expect, test } from "vitest";
import { evaluationsPath, everything, parseEvaluationSearch, sortedBy } from "./search-params.ts";

const parse = (query: string) => parseEvaluationSearch(Object.fromEntries(new URLSearchParams(query)));

test("the bare address shows everything, newest change first", () => {
  expect(parse("")).toEqual(everything);
  expect(evaluationsPath(everything)).toBe("/evaluations");
});

test("the address carries every filter and the order", () => {
  const search = {
    mine: true,
    stage: "scoring",
    year: 2021,
    text: "社会治理",
    sort: "total",
    descending: false,
  } as const;
  const path = evaluationsPath(search);
  expect(new URLSearchParams(path.split("?")[1]).get("q")).toBe("社会治理");
  expect(parse(path.split("?")[1] ?? "")).toEqual(search);
});

describe("what is not understood is as if it were not there", () => {
  test.each([
    "stage=nonsense",
    "year=21",
    "year=2021.5",
    "year=-2021",
    "sort=__proto__",
    "view=all",
    "other=1",
    "q=%20%20",
  ])("%s", (query) => expect(parse(query)).toEqual(everything));

  test("a name given twice counts once", () => {
    expect(parseEvaluationSearch({ stage: ["scoring", "released"] }).stage).toBe("scoring");
  });
});

test("the text searched for is at most 50 characters, without blanks around it", () => {
  expect(parse(`q=+${"局".repeat(60)}+`).text).toBe("局".repeat(50));
});

describe("a click on a column's head", () => {
  test("names begin at A, scores with the highest", () => {
    expect(sortedBy(everything, "department")).toMatchObject({ sort: "department", descending: false });
    expect(sortedBy(everything, "total")).toMatchObject({ sort: "total", descending: true });
  });

  test("a second click turns the order round", () => {
    const once = sortedBy(everything, "department");
    expect(sortedBy(once, "department").descending).toBe(true);
    expect(evaluationsPath(sortedBy(once, "department"))).toBe("/evaluations?sort=department&order=desc");
  });

  test("the filters stay", () => {
    expect(sortedBy({ ...everything, stage: "released" }, "year").stage).toBe("released");
  });
});
