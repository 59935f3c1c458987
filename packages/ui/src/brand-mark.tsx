/** A beam in balance: a large weight near the pivot against a small one far from it. */
export function BrandMark({ size = 28, className = "" }: { size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={`flex-none text-blue ${className}`}
      height={size}
      viewBox="0 0 28 28"
      width={size}
    >
      <path d="M3 16.4h22v2H3zM11 18.4l4 6H7zM4.5 8h8v8h-8zM20 11.5h4.5V16H20z" fill="currentColor" />
    </svg>
  );
}
