/** Numbers of all rows; NaN where unknown. */
export interface NumberColumn {
  name: string;
  kind: "number";
  values: Float64Array;
}

/** For all rows the position of their level among `levels`; −1 where unknown. */
export interface CategoryColumn {
  name: string;
  kind: "category";
  levels: readonly string[];
  codes: Int32Array;
}

export type TableColumn = NumberColumn | CategoryColumn;

/** What is known of customers, or of anything that has attributes: one row each. */
export interface Table {
  rows: number;
  columns: readonly TableColumn[];
}

/** Rows with what became of them. */
export interface LabelledTable extends Table {
  /** 1 for what is foretold, 0 for its opposite. */
  labels: Uint8Array;
}

/** The rows of these numbers, in their order. */
export function tableRows(table: Table, rows: Uint32Array): Table {
  const columns = table.columns.map((column): TableColumn => {
    if (column.kind === "number") return { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) };
    return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) };
  });
  return { rows: rows.length, columns };
}

/** As `tableRows`, with the labels. */
export function labelledRows(table: LabelledTable, rows: Uint32Array): LabelledTable {
  return { ...tableRows(table, rows), labels: Uint8Array.from(rows, (row) => table.labels[row]!) };
}
