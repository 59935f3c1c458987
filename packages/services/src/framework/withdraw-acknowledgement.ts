import {
  type DraftChanged,
  type WithdrawAcknowledgementInput,
  withdrawAcknowledgementInput,
} from "@hengji/contracts";
import { examine } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { frameworkOf } from "./content.ts";
import { currentAcknowledgement } from "./current-acknowledgement.ts";
import { editDraft } from "./edit-draft.ts";
import { acknowledgementTrace } from "./say-part.ts";
import { deleteAcknowledgement } from "./write-acknowledgement.ts";

/** The defect counts again; also where the examination does not find it any more. */
export const withdrawAcknowledgement = (
  context: ChangeContext,
  input: WithdrawAcknowledgementInput,
): Promise<DraftChanged> =>
  editDraft(
    context,
    "framework.withdrawAcknowledgement",
    withdrawAcknowledgementInput,
    input,
    (content, given) => {
      const { code, place } = given;
      const { stands, current } = currentAcknowledgement(content, given);
      const framework = frameworkOf(content);
      return {
        current,
        same: stands === undefined,
        next: null,
        trace() {
          const found = examine(framework).find((one) => one.code === code && one.place === place);
          const defect = found ?? { place, message: "已不存在的一处问题" };
          return { before: acknowledgementTrace(framework, defect, stands?.body.reason ?? ""), after: null };
        },
        write: (tx, at) => deleteAcknowledgement(tx, at, given),
      };
    },
  );
