import { type AuditEntriesInput, type AuditResultCode, auditResultLabels } from "@hengji/contracts";

/** What the address of 审计 says. A link sent to a colleague shows the same entries. */
export type AuditSearch = {
  tab: "entries" | "chains";
  /** A region's code or `platform`. */
  chain: string | undefined;
  result: AuditResultCode | undefined;
  /** Part of a name or an account. */
  person: string;
  /** Part of what was done. */
  text: string;
  /** Only what is older than this place. */
  before: string | undefined;
};

export const latest: AuditSearch = {
  tab: "entries",
  chain: undefined,
  result: undefined,
  person: "",
  text: "",
  before: undefined,
};

export type RawSearch = Readonly<Record<string, string | string[] | undefined>>;

/** What is not understood is as if it were not there: an old link still opens. */
export function parseAuditSearch(raw: RawSearch): AuditSearch {
  const one = (name: string) => [raw[name]].flat()[0] ?? "";
  const matching = (name: string, pattern: RegExp) => (pattern.test(one(name)) ? one(name) : undefined);
  return {
    tab: one("tab") === "chains" ? "chains" : "entries",
    chain: matching("chain", /^(platform|\d{6})$/),
    result: (Object.keys(auditResultLabels) as AuditResultCode[]).find((code) => code === one("result")),
    person: sought(one("person")),
    text: sought(one("q")),
    before: matching("before", /^\d{1,16}_\d{1,15}_(platform|\d{6})(\.refused)?$/),
  };
}

/** Without what no entry can hold, the half of a sign that was cut in two included. */
const sought = (text: string) =>
  text
    .slice(0, 50)
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, "")
    .trim();

/** The shortest address that shows this; what is as usual is not written. */
export function auditPath({ tab, chain, result, person, text, before }: AuditSearch): string {
  const query = new URLSearchParams();
  if (tab === "chains") query.set("tab", tab);
  if (chain !== undefined) query.set("chain", chain);
  if (result !== undefined) query.set("result", result);
  if (person !== "") query.set("person", person);
  if (text !== "") query.set("q", text);
  if (before !== undefined) query.set("before", before);
  return query.size > 0 ? `/audit?${query}` : "/audit";
}

export function entriesInput({ chain, result, person, text, before }: AuditSearch): AuditEntriesInput {
  return {
    ...(chain === undefined ? {} : { base: chain }),
    ...(result === undefined ? {} : { result }),
    ...(person === "" ? {} : { person }),
    ...(text === "" ? {} : { text }),
    ...(before === undefined ? {} : { before }),
  };
}
