import { type AcknowledgeInput, acknowledgeInput, type DraftChanged } from "@hengji/contracts";
import { type Defect, examine } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { frameworkOf } from "./content.ts";
import { editDraft } from "./edit-draft.ts";
import { isPastYear } from "./examination.ts";
import { currentAcknowledgement } from "./current-acknowledgement.ts";
import { acknowledgementTrace } from "./say-part.ts";
import { writeAcknowledgement } from "./write-acknowledgement.ts";

/** Leaves a defect as it is, with the reason why: one that the examination finds now, and an error only in a past year's table. */
export const acknowledge = (context: ChangeContext, input: AcknowledgeInput): Promise<DraftChanged> =>
  editDraft(context, "framework.acknowledge", acknowledgeInput, input, (content, given, now) => {
    const { code, place, reason } = given;
    const framework = frameworkOf(content);
    const defect = examine(framework).find((one) => one.code === code && one.place === place);
    if (defect === undefined) throw notFound();
    if (defect.code === "acknowledgementStale") throw toBeWithdrawn();
    if (!mayStand(defect, framework.year, now)) throw mustBeMended(defect);
    const { stands, current } = currentAcknowledgement(content, given);
    return {
      current,
      same: stands?.body.reason === reason,
      next: null,
      trace: () => ({
        before: stands ? acknowledgementTrace(framework, defect, stands.body.reason) : null,
        after: acknowledgementTrace(framework, defect, reason),
      }),
      write: (tx, at) => writeAcknowledgement(tx, at, { code, place, reason }),
    };
  });

const mayStand = ({ severity }: Defect, year: number, now: Date) =>
  severity !== "error" || isPastYear(year, now);

const notFound = () =>
  new ServiceError("invalid", "没有保存。体检现在没有这一处问题，可能已经改好。请刷新页面查看。");

const toBeWithdrawn = () =>
  new ServiceError("invalid", "没有保存。这一处说的是以前写的理由已没有对应的问题，请撤销那一条理由。");

const mustBeMended = ({ message, repair }: Defect) =>
  new ServiceError(
    "invalid",
    `没有保存。“${message}”是错误，上年度及以后的指标体系须改正后才能发布，不能写明理由保留。建议：${repair}。`,
  );
