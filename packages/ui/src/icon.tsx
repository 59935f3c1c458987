import { type Drawing, drawings, type IconName } from "./icons.ts";

/** A drawing beside its word; screen readers hear the word only. `size` in px. */
export function Icon({
  name,
  size = 16,
  className = "",
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  const { path }: Drawing = drawings[name];
  return (
    <svg
      aria-hidden="true"
      className={`flex-none ${className}`}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.4}
      viewBox="0 0 16 16"
      width={size}
    >
      <path d={path} />
    </svg>
  );
}
