export interface PageRoom {
  /** Height for rows on the first page, below title and header. */
  readonly first: number;
  /** The same on every later page. */
  readonly other: number;
  /** Height that the total and the signatures need below the last row. */
  readonly closing: number;
}

/** A page's rows: from `start` up to, not including, `end`. */
export interface PageRows {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks rows of measured heights into pages. A row is never cut; one that is taller than a page has it alone.
 * The closing lines never stand on a page without a row.
 */
export function paperPages(heights: readonly number[], room: PageRoom): readonly PageRows[] {
  const pages: PageRows[] = [];
  let start = 0;
  let used = 0;
  heights.forEach((height, index) => {
    const limit = pages.length === 0 ? room.first : room.other;
    if (index > start && used + height > limit) {
      pages.push({ start, end: index });
      start = index;
      used = 0;
    }
    used += height;
  });
  const limit = pages.length === 0 ? room.first : room.other;
  const last = heights.length;
  if (used + room.closing > limit && last - start > 1) {
    pages.push({ start, end: last - 1 }, { start: last - 1, end: last });
  } else {
    pages.push({ start, end: last });
  }
  return pages;
}
