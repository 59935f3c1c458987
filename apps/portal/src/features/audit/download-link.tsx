import { buttonClass, type ButtonSize } from "@hengji/ui";

/** A door that answers with a file: a plain link, so that nothing is asked of it before somebody wants it. */
export function DownloadLink({
  door,
  children,
  label,
  size,
}: {
  door: string;
  children: string;
  /** Where the word alone does not say of what. */
  label?: string;
  size?: ButtonSize;
}) {
  return (
    <a aria-label={label} className={buttonClass({ size })} href={door}>
      {children}
    </a>
  );
}
