const width = 2000;
const step = 20;

/** A ruler across the page: the sign of the house. */
export function Ruler() {
  const ticks = Array.from({ length: width / step + 1 }, (_, index) => {
    const top = index % 5 === 0 ? 5 : 9;
    return `M${index * step} 13V${top}`;
  });
  return (
    <svg
      aria-hidden="true"
      className="my-7 h-[26px] w-full text-line-strong"
      preserveAspectRatio="xMidYMin slice"
      viewBox={`0 0 ${width} 26`}
    >
      <path d={`M0 13.5h${width}${ticks.join("")}`} fill="none" stroke="currentColor" />
    </svg>
  );
}
