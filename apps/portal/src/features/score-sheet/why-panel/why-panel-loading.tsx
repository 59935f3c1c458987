import { Skeleton } from "@hengji/ui";
import styles from "./why-panel.module.css";

/** The panel's place while its code is fetched. */
export function WhyPanelLoading() {
  return (
    <div aria-label="正在打开为什么是这个分" className={styles.panel} role="status">
      <header>
        <Skeleton height={20} width="60%" />
      </header>
      {["80%", "60%", "90%"].map((width) => (
        <div className={styles.section} key={width}>
          <Skeleton width="28px" />
          <Skeleton width={width} />
        </div>
      ))}
    </div>
  );
}
