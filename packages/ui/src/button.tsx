import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

export type ButtonKind = "primary" | "plain" | "tool";
export type ButtonSize = "small" | "regular" | "large";

const kinds: Record<ButtonKind, string> = {
  primary:
    "border border-blue bg-blue font-medium text-on-blue hover:border-blue-strong hover:bg-blue-strong " +
    "aria-disabled:border-line-strong aria-disabled:bg-sunken aria-disabled:text-ink-2",
  plain: "border border-control bg-surface font-medium text-ink hover:border-ink-2 aria-disabled:text-ink-3",
  tool: "bg-transparent text-ink-2 hover:bg-sunken hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink aria-[current]:bg-sunken aria-[current]:text-ink",
};

const sizes: Record<ButtonSize, string> = {
  small: "h-[26px] gap-1 px-2 text-sm",
  regular: "h-8 gap-1.5 px-3.5",
  large: "h-10 gap-2 px-4 text-lg",
};

/** The same look for a link that acts as a button: `<Link className={buttonClass({ kind: "tool" })}>`. */
export function buttonClass({ kind = "plain", size }: { kind?: ButtonKind; size?: ButtonSize } = {}): string {
  const shape = kind === "tool" ? "rounded-sm" : "rounded-md";
  return (
    `inline-flex items-center justify-center whitespace-nowrap no-underline hover:no-underline ` +
    `transition-[background-color,border-color,color] duration-100 aria-disabled:cursor-not-allowed ` +
    `${shape} ${kinds[kind]} ${sizes[size ?? (kind === "tool" ? "small" : "regular")]}`
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/**
 * A button whose word is a verb with its object. What is not possible now stays visible and focusable with
 * `aria-disabled`, so that its reason can be read; the caller's `onClick` decides nothing then.
 */
export function Button({
  kind = "plain",
  size,
  className = "",
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  const refused = rest["aria-disabled"] === true || rest["aria-disabled"] === "true";
  return (
    <button
      {...rest}
      className={`${buttonClass({ kind, size })} ${className}`}
      onClick={refused ? (event) => event.preventDefault() : onClick}
      type={type}
    />
  );
}
