import { type StageCode, stageLabels } from "@hengji/contracts";

export const sortKeys = ["department", "year", "stage", "total", "updated"] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the list's address says. A link sent to a colleague shows the same rows in the same order. */
export type EvaluationSearch = {
  /** Only what waits for the reader. */
  mine: boolean;
  stage: StageCode | undefined;
  year: number | undefined;
  /** Part of a department's name. */
  text: string;
  sort: SortKey;
  descending: boolean;
};

export const everything: EvaluationSearch = {
  mine: false,
  stage: undefined,
  year: undefined,
  text: "",
  sort: "updated",
  descending: true,
};

export type RawSearch = Readonly<Record<string, string | string[] | undefined>>;

/** What is not understood is as if it were not there: an old link still opens. */
export function parseEvaluationSearch(raw: RawSearch): EvaluationSearch {
  const one = (name: string) => [raw[name]].flat()[0] ?? "";
  const sort = sortKeys.find((key) => key === one("sort")) ?? everything.sort;
  return {
    mine: one("view") === "mine",
    stage: (Object.keys(stageLabels) as StageCode[]).find((code) => code === one("stage")),
    year: /^2[01]\d\d$/.test(one("year")) ? Number(one("year")) : undefined,
    text: one("q").trim().slice(0, 50),
    sort,
    descending: one("order") === "" ? startsDescending(sort) : one("order") === "desc",
  };
}

/** The shortest address that shows this; what is as usual is not written. */
export function evaluationsPath(search: EvaluationSearch): string {
  const query = new URLSearchParams();
  if (search.mine) query.set("view", "mine");
  if (search.stage) query.set("stage", search.stage);
  if (search.year !== undefined) query.set("year", String(search.year));
  if (search.text !== "") query.set("q", search.text);
  if (search.sort !== everything.sort) query.set("sort", search.sort);
  if (search.descending !== startsDescending(search.sort))
    query.set("order", search.descending ? "desc" : "asc");
  return query.size > 0 ? `/evaluations?${query}` : "/evaluations";
}

/** What a click on a column's head leads to: that column first in its usual direction, then the other one. */
export function sortedBy(search: EvaluationSearch, sort: SortKey): EvaluationSearch {
  return { ...search, sort, descending: search.sort === sort ? !search.descending : startsDescending(sort) };
}

/** Names and stages begin at their start; years, scores and times with the highest and newest. */
function startsDescending(sort: SortKey): boolean {
  return sort === "year" || sort === "total" || sort === "updated";
}
