import { assembleFramework, type FrameworkHead, type Revision } from "@hengji/contracts";
import {
  type Acknowledgement,
  type Defect,
  examine,
  type FactDefinition,
  type Framework,
  type Indicator,
  type Issue,
  parseFramework,
} from "@hengji/scoring-core";
import { indicatorName } from "../../defects/place-name.ts";
import { type DraftState, entriesOf, isEditable } from "../state/draft-state.ts";
import { factPart, type PartId, partKind, rowPart } from "../state/part.ts";
import { readPart } from "../state/read-part.ts";
import { factsHere } from "../state/transitions.ts";

/** One row or fact as it stands here, and what it still lacks. */
export interface WorkingPart<Of> {
  readonly part: PartId;
  readonly body: Of;
  /** Null where the server does not have it yet. */
  readonly revision: Revision | null;
  readonly issues: readonly Issue[];
}
export type WorkingRow = WorkingPart<Indicator>;
export type WorkingFact = WorkingPart<FactDefinition>;

/** The draft with everything that was typed here in it. */
export interface Working {
  readonly head: WorkingPart<FrameworkHead>;
  readonly facts: readonly WorkingFact[];
  readonly rows: readonly WorkingRow[];
  /** What can be examined and tried: every part as typed where it can be read, else as the server has it. */
  readonly framework: Framework;
  /** Facts that a rule may name. */
  readonly declared: readonly FactDefinition[];
}

type Given = Pick<DraftState, "draft" | "edits" | "conflicts">;

const nothingTyped: Pick<Given, "edits" | "conflicts"> = { edits: {}, conflicts: {} };

/** A draft that is with its reviewers or in force is what the server has; what is still typed here waits unseen. */
export function working({ draft, ...typedHere }: Given): Working {
  const { edits, conflicts } = isEditable(draft) ? typedHere : nothingTyped;
  const own = (part: PartId) => edits[part]?.body ?? conflicts[part]?.mine.body;
  const declared = factsHere({ draft, edits });
  const part = <Of>(id: PartId, stands: Of, revision: Revision | null): WorkingPart<Of> => {
    const typed = own(id);
    if (typed === undefined) return { part: id, body: stands, revision, issues: [] };
    return { part: id, body: typed as Of, revision, issues: readPart(id, typed, declared).issues };
  };
  const head = part("head", draft.head.body, draft.head.revision);
  const facts = draft.facts.map(({ body, revision }) => part(factPart(body.key), body, revision));
  const rows = draft.indicators.map(({ body, revision }) => part(rowPart(body.code), body, revision));
  // A part that another person removed stays while one's own text of it is undecided.
  const undecided = entriesOf(conflicts).map(([id, { mine }]) => [id, mine] as const);
  for (const [id, edit] of [...entriesOf(edits), ...undecided]) {
    const { kind, key } = partKind(id);
    if (kind === "fact" && !facts.some(({ part: one }) => one === id))
      facts.push(part(id, edit.body as FactDefinition, null));
    if (kind === "row" && !rows.some(({ part: one }) => one === id)) {
      const at =
        edit.after === undefined
          ? rows.length
          : rows.findIndex((row) => row.part === rowPart(edit.after ?? "")) + 1;
      rows.splice(
        at,
        0,
        part(id, { ...(edit.body as Indicator), code: (edit.body as Indicator).code || key }, null),
      );
    }
  }
  const served = draft.indicators.map(({ body }) => body);
  const readable = rows.flatMap(({ part: id, body, revision, issues }): Indicator[] => {
    if (issues.length > 0) return revision === null ? [] : served.filter(({ code }) => rowPart(code) === id);
    const read = own(id) === undefined ? body : (readPart(id, body, declared).body as Indicator | null);
    return read === null ? [] : [read];
  });
  const settings = head.issues.length === 0 ? head.body : draft.head.body;
  const acknowledged = acknowledgementsOf(draft);
  const framework =
    parsed(assembleFramework(draft.code, settings, declared, readable, acknowledged)) ??
    assembleFramework(
      draft.code,
      draft.head.body,
      draft.facts.map(({ body }) => body),
      served,
      acknowledged,
    );
  return { head, facts, rows, framework, declared };
}

const acknowledgementsOf = ({ acknowledgements }: DraftState["draft"]): readonly Acknowledgement[] =>
  acknowledgements.map(({ code, place, reason }) => ({ code, place, reason }));

/** Null while what was typed in one part makes another unreadable: the server will say so. */
function parsed(framework: Framework): Framework | null {
  try {
    return parseFramework(framework);
  } catch {
    return null;
  }
}

const sums: readonly Defect["code"][] = ["noRows", "pointsNotTotal", "weightsNotTotal"];

/**
 * 体检. While a new row is not filled in, the table that can be examined lacks it: what its points add up to is said
 * once every row is there.
 */
export function examined(framework: Framework, complete: boolean): readonly Defect[] {
  const defects = examine(framework);
  return complete ? defects : defects.filter(({ code }) => !sums.includes(code));
}

export const rowName = (row: Indicator, rows: readonly { readonly body: Indicator }[]): string =>
  indicatorName(
    row,
    rows.map(({ body }) => body),
  );
