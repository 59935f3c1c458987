import type { EventKind, SubmissionEvent } from "../src/index.ts";

/** Each event as a person sends it who said all that is asked. */
export const wellFormed: { readonly [Kind in EventKind]: SubmissionEvent<Kind> } = {
  edit: { kind: "edit" },
  submit: { kind: "submit" },
  withdraw: { kind: "withdraw" },
  approve: { kind: "approve", outcome: "published" },
  return: { kind: "return", opinion: "二级指标分值合计与一级指标不符" },
  reopen: { kind: "reopen", reason: "补充个性指标" },
  revise: { kind: "revise" },
  cancel: { kind: "cancel", reason: "并入通用指标体系" },
};
