import type { ReactNode } from "react";
import type { CsvValue } from "../format/csv.ts";

/** A column of the one table. */
export interface Column<Row> {
  id: string;
  /** Heading, with the unit where there is one. */
  header: string;
  /** What sorts, filters and is exported. */
  value: (row: Row) => CsvValue;
  /** What is seen; by default the value as text. */
  cell?: (row: Row) => ReactNode;
  /** Right-aligned with figures of one width. */
  numeric?: boolean;
  /** CSS width; the rest is shared. */
  width?: string;
  /** False where order means nothing, as for a sparkline. */
  sortable?: boolean;
  /** False for what a file cannot hold, as a button. */
  exported?: boolean;
  /** Hidden until it is chosen. */
  optional?: boolean;
  /** On a phone: the card's heading, a line of it, a thing at its foot, or left out. By default a line. */
  card?: "title" | "line" | "foot" | "none";
}

export interface Sorting {
  id: string;
  desc: boolean;
}
