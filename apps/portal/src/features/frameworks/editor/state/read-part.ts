import { assembleFramework, type FrameworkHead } from "@hengji/contracts";
import {
  type FactDefinition,
  FrameworkError,
  type Indicator,
  type Issue,
  parseFactDefinition,
  parseFramework,
  parseIndicator,
} from "@hengji/scoring-core";
import { type Body, type PartId, partKind } from "./part.ts";

/** A part as the engine reads it, or everything that it still lacks. */
export type ReadPart =
  | { readonly body: Body; readonly issues: readonly [] }
  | { readonly body: null; readonly issues: readonly Issue[] };

/** Reads a part with the checks that the server makes again. */
export function readPart(part: PartId, body: Body, facts: readonly FactDefinition[]): ReadPart {
  try {
    return { body: parsed(part, body, facts), issues: [] };
  } catch (error) {
    if (error instanceof FrameworkError) return { body: null, issues: error.issues };
    throw error;
  }
}

function parsed(part: PartId, body: Body, facts: readonly FactDefinition[]): Body {
  switch (partKind(part).kind) {
    case "head":
      return parsedHead(body as FrameworkHead, facts);
    case "fact":
      return parseFactDefinition(body);
    case "row":
      return parseIndicator(withGist(body as Indicator), facts);
  }
}

/** Settings are read as those of a table without rows. */
function parsedHead(head: FrameworkHead, facts: readonly FactDefinition[]): FrameworkHead {
  const read = parseFramework(assembleFramework("settings", head, facts, [], []));
  const {
    schema: _schema,
    code: _code,
    facts: _facts,
    indicators: _rows,
    acknowledged: _kept,
    ...settings
  } = read;
  return settings;
}

/** Without a short form of its own a row is named after what it says first. */
function withGist(row: Indicator): Indicator {
  if (row.gist.trim() !== "") return row;
  const gist = row.standard.find((clause) => clause.trim() !== "") ?? row.name ?? "";
  return { ...row, gist: gist.length > LONGEST_GIST ? `${gist.slice(0, LONGEST_GIST - 1)}…` : gist };
}
const LONGEST_GIST = 24;
