"use client";

import { Button, Icon } from "@hengji/ui";
import { useEditor } from "../editor-context.tsx";
import type { PartId } from "../state/part.ts";
import styles from "./conflict.module.css";

/** What the server did not take, why, and the two ways on. Typing on is a third. */
export function RefusedBox({
  part,
  refusal,
}: {
  readonly part: PartId;
  readonly refusal: { readonly message: string };
}) {
  const { store } = useEditor();
  return (
    <div className={styles.box} role="alert">
      <p>
        <Icon name="warning" size={14} />
        {refusal.message}
      </p>
      <div className={styles.choices}>
        <Button onClick={() => store.sendAgain(part)} size="small">
          再次保存
        </Button>
        <Button onClick={() => store.restore(part)} size="small">
          放弃改动
        </Button>
      </div>
    </div>
  );
}
