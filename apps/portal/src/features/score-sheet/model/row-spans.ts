/** How many rows each level cell of a row covers; 0 where the cell above continues. */
export interface RowSpans {
  readonly level1: number;
  readonly level2: number;
  readonly level3: number;
}

export interface Placed {
  readonly code: string;
  readonly path: readonly [string, string];
  /** Code of the row whose level-3 cell this row continues. */
  readonly continues?: string;
}

/**
 * Merged cells of consecutive rows. A group that is cut, by a filter or a page, names itself again at its
 * next row, and so does a continuing row whose first row is not the one above.
 */
export function rowSpans<Row extends Placed>(
  rows: readonly Row[],
): readonly (RowSpans & { readonly row: Row })[] {
  const same = {
    level1: (a: Placed, b: Placed) => a.path[0] === b.path[0],
    level2: (a: Placed, b: Placed) => a.path[0] === b.path[0] && a.path[1] === b.path[1],
    level3: (a: Placed, b: Placed) =>
      b.continues !== undefined && (a.code === b.continues || a.continues === b.continues),
  };
  const spans = {
    level1: runs(rows, same.level1),
    level2: runs(rows, same.level2),
    level3: runs(rows, same.level3),
  };
  return rows.map((row, index) => ({
    row,
    level1: spans.level1[index] ?? 1,
    level2: spans.level2[index] ?? 1,
    level3: spans.level3[index] ?? 1,
  }));
}

function runs(rows: readonly Placed[], joins: (above: Placed, row: Placed) => boolean): readonly number[] {
  const lengths = rows.map(() => 1);
  let start = 0;
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (above === undefined || !joins(above, row)) {
      start = index;
      return;
    }
    lengths[start] = index - start + 1;
    lengths[index] = 0;
  });
  return lengths;
}
