import type { ReactNode } from "react";
import styles from "./why-panel.module.css";

/** A named part of the explanation; parts without content are not shown at all. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} data-section={title}>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}
