import { Icon } from "@hengji/ui";
import { AddressLink } from "../address-link.tsx";
import type { Reminder } from "../model/reminders.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 提醒: what the score does not show by itself. */
export function RemindersSection({
  reminders,
  rowHref,
}: {
  reminders: readonly Reminder[];
  rowHref: (code: string) => string;
}) {
  return (
    <PanelSection title="提醒">
      {reminders.map(({ text, row }) => (
        <p className={styles.flag} key={text}>
          <Icon name="warning" size={13} />
          <span>
            {text}
            {row ? (
              <>
                {" "}
                <AddressLink href={rowHref(row.code)}>看该行</AddressLink>
              </>
            ) : null}
          </span>
        </p>
      ))}
    </PanelSection>
  );
}
