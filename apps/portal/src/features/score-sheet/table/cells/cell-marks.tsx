import { Icon } from "@hengji/ui";
import type { Framework } from "@hengji/scoring-core";
import { type Edit, type FieldId, partsOf } from "../../edit/field.ts";
import { useEditing } from "../../editing-context.ts";
import { editWords } from "../../editors/conflict-words.ts";
import type { RowEdit } from "../../state/row-edits.ts";
import styles from "./cells.module.css";

/** What happened to these fields a moment ago, or has not happened yet: said in the cell itself. */
export function CellMarks({ edit, concerns }: { edit: RowEdit; concerns: (field: FieldId) => boolean }) {
  const names = [...new Set(edit.recent.filter(([field]) => concerns(field)).map(([, name]) => name))];
  const editing = useEditing();
  const tried = edit.tried.filter(([field]) => concerns(field));
  const left = edit.left.filter(({ field }) => concerns(field));
  return (
    <>
      {names.map((name) => (
        <span className={styles.recent} key={name} role="status">
          {name} 刚改
        </span>
      ))}
      {editing
        ? tried.map(([field, saved]) => (
            <span className={styles.left} key={field}>
              试算，{formerText(field, saved, editing.framework)}
            </span>
          ))
        : null}
      {left.length > 0 ? (
        <span className={styles.left}>
          <Icon name="warning" size={12} />
          有未接受的填写，按 Enter 续填
        </span>
      ) : null}
    </>
  );
}

/** What is saved; a text, long as it is, only as having been changed. */
function formerText(field: FieldId, saved: Edit | null, framework: Framework): string {
  if (partsOf(field).kind === "rationale") return "已改";
  const { value, unit } = editWords(saved, framework);
  return `原为${value}${unit}`;
}

/** Who else is at this row, and how many conversations about it are open. */
export function RowMarks({ edit, onOpen }: { edit: RowEdit; onOpen: () => void }) {
  const open = edit.threads.filter(({ resolved }) => resolved === null).length;
  return (
    <>
      {edit.people.length > 0 ? <span className={styles.here}>{edit.people.join("、")} 在此行</span> : null}
      {edit.threads.length > 0 ? (
        <button className={styles.threads} onClick={onOpen} tabIndex={-1} type="button">
          批注{edit.threads.length}
          {open > 0 ? ` · 未办结${open}` : " · 已办结"}
        </button>
      ) : null}
    </>
  );
}
