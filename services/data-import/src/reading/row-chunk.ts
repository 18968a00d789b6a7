/** A run of a file's rows. Cells stand in the order of the header, which may grow from one chunk to the next (NDJSON). */
export interface RowChunk {
  header: readonly string[];
  /** 1-based line of the file at which each row begins; the header is line 1. */
  lines: number[];
  /** Each row's cells; a text instead when the row could not be taken apart. */
  rows: (string[] | string)[];
}

/** Rows handed on at a time: enough to make a database call worthwhile, few enough to stay a few megabytes. */
export const chunkRows = 5_000;
