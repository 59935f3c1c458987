import { type DraftChanged, type SaveIndicatorInput, saveIndicatorInput } from "@hengji/contracts";
import { canonicalJson, type Indicator, parseIndicator } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { frameworkOf, indicatorIn } from "./content.ts";
import { type DraftDecision, editDraft } from "./edit-draft.ts";
import { codesOf, withRowAfter } from "./row-order.ts";
import { indicatorTrace } from "./say-part.ts";
import { refusingFaults } from "./where-in.ts";
import { moveAcknowledgements } from "./write-acknowledgement.ts";
import { insertIndicator, rewriteIndicator, writeOrder } from "./write-part.ts";

/** One row with its rule: replaces the row with this code in its place, also under another code, or adds a new one. */
export const saveIndicator = (context: ChangeContext, input: SaveIndicatorInput): Promise<DraftChanged> =>
  editDraft(
    context,
    "framework.saveIndicator",
    saveIndicatorInput,
    input,
    (content, { code, indicator: json, after, baseVersion }): DraftDecision => {
      const facts = content.facts.map(({ body }) => body);
      const given = refusingFaults(labelOf(json), () => parseIndicator(json, facts));
      refuseTooLong(given);
      const stands = indicatorIn(content, code);
      const revision = stands?.revision ?? neverSaved;
      const row = { body: given, revision };
      const others = content.indicators;
      if (stands === undefined && baseVersion === 0 && given.code !== code) throw otherCode();
      const next = {
        ...content,
        indicators: stands
          ? others.map((other) => (other === stands ? row : other))
          : withRowAfter(others, row, baseVersion === 0 ? after : undefined),
      };
      return {
        current: { kind: "indicator", key: code, current: stands?.body ?? null, revision },
        same: stands !== undefined && canonicalJson(stands.body) === canonicalJson(given),
        next,
        trace: () => ({
          before: stands ? indicatorTrace(frameworkOf(content), stands.body) : null,
          after: indicatorTrace(frameworkOf(next), given),
        }),
        async write(tx, at) {
          if (stands) {
            await rewriteIndicator(tx, at, code, given);
            return moveAcknowledgements(tx, at, content, {
              from: `indicator/${code}`,
              to: `indicator/${given.code}`,
            });
          }
          await insertIndicator(tx, at, given, others.length + 1);
          await writeOrder(tx, at, codesOf(next.indicators));
        },
      };
    },
  );

/** Many times the longest row of a real table; the examination walks a rule over and over and must stay quick. */
const LONGEST_ROW = 60_000;

function refuseTooLong(row: Indicator): void {
  const { length } = canonicalJson(row);
  if (length <= LONGEST_ROW) return;
  throw new ServiceError(
    "invalid",
    `“${labelOf(row)}”没有保存：这一行连同规则共${length}字符，最多${LONGEST_ROW}字符。请缩短文字，或拆成几行。`,
  );
}

const labelOf = ({ name, code }: Partial<Indicator>): string =>
  typeof name === "string" && name !== "" ? name : typeof code === "string" ? code : "指标";

const otherCode = () =>
  new ServiceError("invalid", "没有保存。新增的一行以它自己的指标代码提交，请刷新页面后重试。");
