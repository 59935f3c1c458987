/** A stop of the grid: row and column among the cells that arrows reach. */
export interface GridStop {
  readonly row: number;
  readonly column: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Where a key leads in a grid of `rows` × `columns` stops; null when the key is not the grid's. */
export function moveInGrid(
  at: GridStop,
  { key, ctrl }: GridKey,
  rows: number,
  columns: number,
): GridStop | null {
  const to = target(at, key, ctrl, rows - 1, columns - 1);
  if (to === null) return null;
  return { row: between(to.row, rows - 1), column: between(to.column, columns - 1) };
}

function target(
  { row, column }: GridStop,
  key: string,
  ctrl: boolean,
  lastRow: number,
  lastColumn: number,
): GridStop | null {
  switch (key) {
    case "ArrowUp":
      return { row: ctrl ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: ctrl ? lastRow : row + 1, column };
    case "ArrowLeft":
      return { row, column: ctrl ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: ctrl ? lastColumn : column + 1 };
    case "Home":
      return { row: ctrl ? 0 : row, column: 0 };
    case "End":
      return { row: ctrl ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

const between = (value: number, last: number): number => Math.max(0, Math.min(value, last));
