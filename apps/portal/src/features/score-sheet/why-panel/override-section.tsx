"use client";

import { roleLabels } from "@hengji/contracts";
import { Button, Icon } from "@hengji/ui";
import { flushSync } from "react-dom";
import type { FieldId } from "../edit/field.ts";
import { ConflictBox } from "../editors/conflict-box.tsx";
import { PointsEditor } from "../editors/points-editor.tsx";
import { useEditing } from "../editing-context.ts";
import { isZero, lossText, negated, pointsText, sumOf } from "../model/decimal-text.ts";
import type { SheetRow } from "../model/sheet-model.ts";
import { idleRow, type RowEdit } from "../state/row-edits.ts";
import styles from "./why-panel.module.css";
import edits from "./edit.module.css";
import { PanelSection } from "./panel-section.tsx";

/** 认定: the rule's score is not wiped out; who decided otherwise and why stands beside it. */
export function OverrideSection({ row, edit = idleRow }: { row: SheetRow; edit?: RowEdit | undefined }) {
  const editing = useEditing();
  const field: FieldId = `override:${row.code}`;
  const { override, computed } = row.score;
  const may = editing?.may("override") ?? false;
  const conflict = edit.conflicts.find((one) => one.field === field);
  const draft = edit.draft?.typed.field === field ? edit.draft : null;
  const toButton = () => document.querySelector<HTMLElement>("[data-override]")?.focus();
  if (!override && !may) return null;
  return (
    <PanelSection title="认定">
      {override ? (
        <Decided awarded={override.awarded} by={override.by} computed={computed} reason={override.reason} />
      ) : null}
      {conflict ? <ConflictBox at={conflict} label={`${row.title}的认定`} onDone={toButton} /> : null}
      {draft && editing ? (
        <div className={edits.form}>
          <PointsEditor
            done={{ accepted: toButton, back: toButton }}
            draft={draft}
            label="认定得分"
            overtakenBy={edit.overtakenBy}
          />
          <div className={edits.buttons}>
            <Button
              kind="primary"
              onClick={() => {
                if (flushSync(() => editing.accept(field))) toButton();
              }}
              size="small"
            >
              接受认定
            </Button>
            <Button onClick={() => editing.restore(field)} size="small">
              还原
            </Button>
          </div>
        </div>
      ) : may && !conflict ? (
        <div className={edits.buttons}>
          <Button
            data-override
            onClick={() => editing?.open({ row: row.code, field, place: "panel" })}
            size="small"
          >
            {override ? "修改认定" : "认定得分"}
          </Button>
          {override ? (
            <Button
              onClick={() => editing?.change({ kind: "override", key: row.code, value: null })}
              size="small"
            >
              撤销认定
            </Button>
          ) : null}
        </div>
      ) : null}
    </PanelSection>
  );
}

function Decided({
  awarded,
  computed,
  reason,
  by,
}: {
  awarded: string;
  computed: string;
  reason: string;
  by: string;
}) {
  const change = sumOf([awarded, negated(computed)]);
  const raised = !change.startsWith("-") && !isZero(change);
  return (
    <div className={styles.override}>
      <p className={styles.fromTo}>
        <span className="sr-only">规则得分</span>
        <s>{pointsText(computed)}</s>
        <Icon name="right" size={12} />
        <span className="sr-only">认定为</span>
        <b>{pointsText(awarded)}</b>
        <span>{raised ? `+${pointsText(change)}` : lossText(negated(change))}</span>
      </p>
      <p>{reason}</p>
      <p className={styles.remark}>{wordOf(by)}认定</p>
    </div>
  );
}

const wordOf = (role: string): string => (roleLabels as Readonly<Record<string, string>>)[role] ?? role;
