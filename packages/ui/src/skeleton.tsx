/** A grey bar where a word will stand. `width` is a CSS length; wrap a group of them in one `role="status"`. */
export function Skeleton({ width = "100%", height = 12 }: { width?: string; height?: number }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block rounded-sm bg-sunken align-middle"
      style={{ width, height }}
    />
  );
}
