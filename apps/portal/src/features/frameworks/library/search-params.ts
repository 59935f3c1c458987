import { frameworksPath } from "../paths.ts";

export const views = ["all", "mine", "open", "published"] as const;
export type LibraryView = (typeof views)[number];

/** What the library's address says. */
export interface LibrarySearch {
  readonly view: LibraryView;
  readonly year: number | undefined;
  /** Part of a framework's name. */
  readonly text: string;
}

export const wholeLibrary: LibrarySearch = { view: "all", year: undefined, text: "" };

type RawSearch = Readonly<Record<string, string | string[] | undefined>>;

/** What is not understood is as if it were not there: an old link still opens. */
export function parseLibrarySearch(raw: RawSearch): LibrarySearch {
  const one = (name: string) => [raw[name]].flat()[0] ?? "";
  return {
    view: views.find((view) => view === one("view")) ?? wholeLibrary.view,
    year: /^2[01]\d\d$/.test(one("year")) ? Number(one("year")) : undefined,
    text: one("q").trim().slice(0, 50),
  };
}

/** The shortest address that shows this. */
export function libraryPath({ view, year, text }: LibrarySearch): string {
  const query = new URLSearchParams();
  if (view !== wholeLibrary.view) query.set("view", view);
  if (year !== undefined) query.set("year", String(year));
  if (text !== "") query.set("q", text);
  return query.size > 0 ? `${frameworksPath}?${query}` : frameworksPath;
}
