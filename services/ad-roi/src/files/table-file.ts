import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";

/** A file that cannot be evaluated. The message names each line, column and rule. */
export class TableFileError extends Error {
  override readonly name = "TableFileError";
}

/** Broken cells that one message tells; the rest are counted. */
const toldRows = 20;

/** One row of a table: cells by the columns asked for. */
export interface TableRow<Column extends string> {
  /** Trimmed; empty where the column was not asked for or the row is short. */
  cell(column: Column): string;
  /** A number that is not negative; 0 where the cell is empty. Anything else breaks the row. */
  amount(column: Column): number;
  /** Says that the row breaks a rule. */
  broken(column: Column, rule: string): void;
}

/** What columns are called: names that are tried in turn, or the one that the user gave; null for a column that may lack. */
export type ColumnNames<Column extends string> = Record<Column, { names: readonly string[]; optional: boolean }>;

/**
 * Reads a CSV file row by row.
 *
 * @throws TableFileError telling the broken rows, when any is
 */
export async function readTable<Column extends string>(
  path: string,
  columns: ColumnNames<Column>,
  onRow: (row: TableRow<Column>) => void,
): Promise<void> {
  if (await readRows(path, columns, onRow, null)) return;
  // Knowing each row's line takes a third of the time, so it is asked for only once there is something to tell.
  const problems: string[] = [];
  await readRows(path, columns, onRow, problems);
  throw new TableFileError(tellProblems(problems));
}

/**
 * Reads a file once.
 *
 * @param problems takes a sentence for each broken row; without it, lines are not counted
 * @returns whether no row was broken
 */
async function readRows<Column extends string>(
  path: string,
  columns: ColumnNames<Column>,
  onRow: (row: TableRow<Column>) => void,
  problems: string[] | null,
): Promise<boolean> {
  let isWhole = true;
  let header: string[] | null = null;
  let places: Record<Column, number>;
  let record: string[] = [];
  let line = 0;
  const row: TableRow<Column> = {
    cell: (column) => record[places[column]]?.trim() ?? "",
    amount(column) {
      const text = row.cell(column);
      if (text === "") return 0;
      const value = Number(text);
      if (Number.isFinite(value) && value >= 0) return value;
      row.broken(column, "is a number from 0");
      return 0;
    },
    broken(column, rule) {
      isWhole = false;
      const found = JSON.stringify(row.cell(column));
      problems?.push(`Line ${line}: ${header![places[column]] ?? column} ${rule}; got ${found}`);
    },
  };
  const parser = createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parse({ bom: true, skip_empty_lines: true, relax_column_count: true, info: problems !== null }));
  try {
    for await (const read of parser as AsyncIterable<string[] | { record: string[]; info: { lines: number } }>) {
      const cells = Array.isArray(read) ? read : read.record;
      record = cells;
      line = Array.isArray(read) ? 0 : read.info.lines;
      if (header === null) {
        header = cells.map((name) => name.trim());
        places = placesOf(header, columns);
      } else onRow(row);
    }
  } catch (error) {
    if (error instanceof TableFileError) throw error;
    const { message } = error as Error;
    throw new TableFileError(error instanceof CsvError ? message : `${path} cannot be read: ${message}`);
  }
  if (header === null) throw new TableFileError(`${path} holds no rows.`);
  return isWhole;
}

/** The names in a file's first line. @throws TableFileError where there are none */
export async function readHeader(path: string): Promise<string[]> {
  const parser = createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parse({ bom: true, skip_empty_lines: true, relax_column_count: true, to: 1 }));
  try {
    for await (const record of parser as AsyncIterable<string[]>) return record.map((name) => name.trim());
  } catch (error) {
    throw new TableFileError(`${path} cannot be read: ${(error as Error).message}`);
  }
  throw new TableFileError(`${path} holds no rows.`);
}

function placesOf<Column extends string>(
  header: readonly string[],
  columns: ColumnNames<Column>,
): Record<Column, number> {
  const place = (column: Column): number => {
    const { names, optional } = columns[column];
    const found = names.map((name) => header.indexOf(name)).find((at) => at >= 0);
    if (found !== undefined) return found;
    if (optional) return -1;
    const asked = names.length === 1 ? names[0] : `of ${names.join(", ")}`;
    throw new TableFileError(`Line 1: the header names no column ${asked}; it names ${header.join(", ")}`);
  };
  const entries = (Object.keys(columns) as Column[]).map((column) => [column, place(column)]);
  return Object.fromEntries(entries) as Record<Column, number>;
}

function tellProblems(problems: readonly string[]): string {
  const rest = problems.length > toldRows ? [`and more: ${problems.length} cells break a rule`] : [];
  return [...problems.slice(0, toldRows), ...rest].join("\n");
}
