import { Icon } from "@hengji/ui";
import type { ReactNode } from "react";
import styles from "./editors.module.css";

/** Beneath an editor: what is wrong, else what follows; and who saved the same thing meanwhile. */
export function EditorNote({
  id,
  problem,
  overtakenBy,
  children,
}: {
  id: string;
  problem: string | null;
  overtakenBy: string | null;
  children?: ReactNode;
}) {
  return (
    <div aria-live="polite" id={id}>
      {problem ? (
        <p className={styles.problem}>
          <Icon name="warning" size={12} />
          <span>{problem}</span>
        </p>
      ) : children ? (
        <p className={styles.clause}>{children}</p>
      ) : null}
      {overtakenBy ? (
        <p className={styles.problem}>
          <Icon name="warning" size={12} />
          <span>{overtakenBy}刚刚保存了另一个值；接受后两值并列，由您选定。</span>
        </p>
      ) : null}
    </div>
  );
}
