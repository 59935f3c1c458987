import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { Icon } from "./icon.tsx";

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  /** What is wrong with the value; stands beneath it and is announced. */
  error?: ReactNode;
  ref?: Ref<HTMLInputElement>;
};

/**
 * A labelled field. It leaves the value to the browser: what a password manager fills in, or a person types before
 * the page's code runs, stays.
 */
export function TextField({ label, error, ...input }: TextFieldProps) {
  const id = useId();
  const errorId = `${id}error`;
  return (
    <div>
      <label className="mb-1 block text-sm leading-5 text-ink-2" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        aria-describedby={error ? errorId : undefined}
        aria-invalid={error ? true : undefined}
        className={inputClass}
        id={id}
      />
      <p className="text-sm leading-5 text-ink" id={errorId} role="alert">
        {error ? (
          <span className="mt-1.5 flex gap-1.5">
            <Icon className="mt-[3px] text-amber" name="warning" size={14} />
            <span>{error}</span>
          </span>
        ) : null}
      </p>
    </div>
  );
}

const inputClass =
  "h-10 w-full rounded-md border border-control bg-surface px-3 text-lg text-ink " +
  "focus:outline-2 focus:outline-focus not-aria-invalid:focus:border-transparent not-aria-invalid:focus:outline-offset-0 " +
  "aria-invalid:border-2 aria-invalid:border-amber aria-invalid:px-[11px]";
