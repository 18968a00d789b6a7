/** A cell of the matrix: how many examples of the row's intent were told to be the column's. */
export interface ConfusionCell {
  row: number;
  column: number;
  count: number;
  /** Share of the row's examples, 0 … 1. */
  share: number;
}

/** Rows that have examples, each with all its cells; the last row and column are what is out of scope. */
export function confusionRows(counts: readonly (readonly number[])[]): ConfusionCell[][] {
  return counts.flatMap((cells, row) => {
    const all = cells.reduce((sum, count) => sum + count, 0);
    return all === 0 ? [] : [cells.map((count, column) => ({ row, column, count, share: count / all }))];
  });
}

/** Where an arrow leads from a cell; null where the key is none, or leads out. */
export function moveCell(
  key: string,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): [number, number] | null {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
  };
  const next = steps[key];
  return next && next[0] >= 0 && next[0] < rows && next[1] >= 0 && next[1] < columns ? next : null;
}
