import type {
  EvaluationSheet,
  OpenThreadInput,
  RecordsInput,
  RecordsOutput,
  ReplyInput,
  ResolveThreadInput,
  SheetChanged,
} from "@hengji/contracts";
import type { Edit } from "../features/score-sheet/edit/field.ts";
import { mutate, query } from "./call.ts";

/** What every change carries: its sheet, the key of its replays, and the version it is based on. */
export interface ChangeStamp {
  readonly evaluationId: string;
  readonly requestKey: string;
  readonly baseVersion: number;
}

/** The procedures that the score sheet calls; every one throws `CallError`. */
export interface SheetServer {
  read(id: string): Promise<EvaluationSheet>;
  save(edit: Edit, stamp: ChangeStamp): Promise<SheetChanged>;
  openThread(input: OpenThreadInput): Promise<unknown>;
  reply(input: ReplyInput): Promise<unknown>;
  resolveThread(input: ResolveThreadInput): Promise<unknown>;
  records(input: RecordsInput): Promise<RecordsOutput>;
}

export const sheetServer: SheetServer = {
  read: (id) => query("evaluation.get", { id }),
  save: saveEdit,
  openThread: (input) => mutate("comment.open", input),
  reply: (input) => mutate("comment.reply", input),
  resolveThread: (input) => mutate("comment.resolve", input),
  records: (input) => query("evaluation.records", input),
};

function saveEdit(edit: Edit, stamp: ChangeStamp): Promise<SheetChanged> {
  switch (edit.kind) {
    case "fact":
      return mutate("fact.save", { ...stamp, key: edit.key, observation: edit.value });
    case "judgement":
      return mutate("judgement.save", { ...stamp, key: edit.key, ...edit.value });
    case "override":
      return edit.value === null
        ? mutate("override.withdraw", { ...stamp, indicatorCode: edit.key })
        : mutate("override.set", { ...stamp, indicatorCode: edit.key, ...edit.value });
    case "rationale":
      return mutate("rationale.save", { ...stamp, indicatorCode: edit.key, rationale: edit.value });
  }
}
