import { type DraftChanged, type FrameworkHead, type SaveHeadInput, saveHeadInput } from "@hengji/contracts";
import { canonicalJson, type Framework } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { headOf } from "./content.ts";
import { editDraft } from "./edit-draft.ts";
import { headTrace } from "./say-part.ts";
import { writeHead } from "./write-part.ts";

const LONGEST_NAME = 100;
const FIRST_YEAR = 2000;

/** 体系设置: name, year, total, rounding, grades and what else stands above the rows, saved together. */
export const saveHead = (context: ChangeContext, input: SaveHeadInput): Promise<DraftChanged> =>
  editDraft(context, "framework.saveHead", saveHeadInput, input, (content, { head: given }) => {
    const { body: current, revision } = content.head;
    const head = headOf(given as Framework);
    const next = { ...content, head: { body: head, revision } };
    return {
      current: { kind: "head", key: "head", current, revision },
      same: canonicalJson(current) === canonicalJson(head),
      next,
      trace: () => ({ before: headTrace(current), after: headTrace(head) }),
      write: async (tx, at) => writeHead(tx, at, listable(head)),
    };
  });

/** The library lists it by its name and year. */
function listable(head: FrameworkHead): FrameworkHead {
  if (head.name.length > LONGEST_NAME) {
    throw new ServiceError(
      "invalid",
      `没有保存。名称最多${LONGEST_NAME}字，现有${head.name.length}字，请缩短。`,
    );
  }
  if (head.year < FIRST_YEAR) {
    throw new ServiceError("invalid", `没有保存。年度应为${FIRST_YEAR}年以后，现为${head.year}，请改正。`);
  }
  return head;
}
