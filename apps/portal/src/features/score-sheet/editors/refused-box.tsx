"use client";

import { Button, Icon } from "@hengji/ui";
import type { FieldId } from "../edit/field.ts";
import { useEditing } from "../editing-context.ts";
import type { Refusal } from "../state/sheet-state.ts";
import { editWords } from "./conflict-words.ts";
import { useAskedInSight } from "./use-asked-in-sight.ts";
import { usePickKeys } from "./use-pick-keys.ts";
import styles from "./editors.module.css";

/** A value that the server did not take: what it was, why, and the two ways on. */
export function RefusedBox({
  field,
  refusal,
  onDone,
}: {
  field: FieldId;
  refusal: Refusal;
  onDone: () => void;
}) {
  const editing = useEditing();
  const keys = usePickKeys(onDone);
  useAskedInSight(keys);
  if (!editing) return null;
  const { value, unit } = editWords(refusal.change.edit, editing.framework);
  return (
    <div className={styles.refused} ref={keys} role="group">
      <p className={styles.problem}>
        <Icon name="warning" size={12} />
        <span>
          “{value}
          {unit}”没有保存：{refusal.message}
        </span>
      </p>
      <div className={styles.choices}>
        <Button data-pick="again" onClick={() => editing.sendAgain(field)} size="small">
          再次保存
        </Button>
        <Button onClick={() => editing.letGo(field)} size="small">
          放弃此值
        </Button>
      </div>
    </div>
  );
}
