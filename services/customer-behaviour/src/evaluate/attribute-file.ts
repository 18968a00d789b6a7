import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import type { LabelledTable, TableColumn } from "../model/learned/table.ts";
import { typeColumn } from "./type-column.ts";

export interface AttributeFileSettings {
  /** Column of what became of each row. */
  target: string;
  /** Value of the target that is foretold; by default the one of its two values that says yes, such as Yes, true or 1. */
  positive?: string;
  /** Columns that name rows and tell nothing. */
  ids?: readonly string[];
}

export interface AttributeFile {
  table: LabelledTable;
  /** Value of the target that counts as label 1. */
  positive: string;
  /** Columns that are not learnt from, and why. */
  leftOut: { name: string; why: "id" | "one value" | "a value for nearly every row" }[];
}

/** A file that cannot be evaluated. The message names line, column and rule. */
export class AttributeFileError extends Error {
  override readonly name = "AttributeFileError";
}

/** Words for what is not known. */
const blanks: ReadonlySet<string> = new Set(["", "NA", "N/A", "null", "NULL", "NaN", "nan", "?"]);
const yes = /^(yes|y|true|t|1|churn|churned|left|是)$/i;

/**
 * Reads a CSV file with a line for each customer. A column whose known cells are all numbers is one of numbers; every other has categories.
 *
 * @throws AttributeFileError
 */
export async function readAttributes(path: string, settings: AttributeFileSettings): Promise<AttributeFile> {
  const { header, cells, lines } = await readCells(path);
  for (const name of [settings.target, ...(settings.ids ?? [])]) {
    if (!header.includes(name))
      throw new AttributeFileError(`Line 1: the header names no column ${name}; it names ${header.join(", ")}`);
  }
  if (lines.length === 0) throw new AttributeFileError(`${path} holds no rows.`);
  const { labels, positive } = readTarget(settings, cells[header.indexOf(settings.target)]!, lines);
  const columns: TableColumn[] = [];
  const leftOut: AttributeFile["leftOut"] = [];
  for (const [at, name] of header.entries()) {
    if (name === settings.target) continue;
    if (settings.ids?.includes(name)) leftOut.push({ name, why: "id" });
    else {
      const typed = typeColumn(name, cells[at]!, lines);
      if ("broken" in typed) throw new AttributeFileError(typed.broken);
      if ("why" in typed) leftOut.push(typed);
      else columns.push(typed);
    }
  }
  if (columns.length === 0) throw new AttributeFileError(`${path} has no column to learn ${settings.target} from.`);
  return { table: { rows: lines.length, columns, labels }, positive, leftOut };
}

/** Cells by column, null where blank, and each row's line. */
interface Cells {
  header: string[];
  cells: (string | null)[][];
  lines: number[];
}

async function readCells(path: string): Promise<Cells> {
  const read: Cells = { header: [], cells: [], lines: [] };
  const parser = createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parse({ bom: true, skip_empty_lines: true, relax_column_count: true, info: true, trim: true }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (read.header.length === 0) {
        read.header = record;
        read.cells = record.map(() => []);
        const twice = record.find((name, at) => record.indexOf(name) !== at);
        if (twice !== undefined) throw new AttributeFileError(`Line 1: two columns are named ${twice}`);
        continue;
      }
      if (record.length !== read.header.length) {
        throw new AttributeFileError(
          `Line ${info.lines}: a row has a cell for each of ${read.header.length} columns; got ${record.length}`,
        );
      }
      for (const [at, cell] of record.entries()) read.cells[at]!.push(blanks.has(cell) ? null : cell);
      read.lines.push(info.lines);
    }
  } catch (error) {
    if (error instanceof AttributeFileError) throw error;
    const { message } = error as Error;
    throw new AttributeFileError(error instanceof CsvError ? message : `${path} cannot be read: ${message}`);
  }
  return read;
}

function readTarget(
  { target, positive: asked }: AttributeFileSettings,
  cells: readonly (string | null)[],
  lines: readonly number[],
): { labels: Uint8Array; positive: string } {
  const values: string[] = [];
  for (const [row, cell] of cells.entries()) {
    if (cell === null) throw new AttributeFileError(`Line ${lines[row]}: ${target} is known of every row; got nothing`);
    if (values.includes(cell)) continue;
    if (values.length === 2) {
      const rule = `${target} has two values, ${values.join(" and ")}`;
      throw new AttributeFileError(`Line ${lines[row]}: ${rule}; got ${JSON.stringify(cell)}`);
    }
    values.push(cell);
  }
  if (values.length < 2)
    throw new AttributeFileError(`${target} is ${values[0]} in every row, which leaves nothing to tell apart.`);
  const said = values.filter((value) => yes.test(value));
  const positive = asked ?? (said.length === 1 ? said[0]! : undefined);
  if (positive === undefined)
    throw new AttributeFileError(`Which of ${values.join(" and ")} is foretold is not plain; name it by --positive.`);
  if (!values.includes(positive))
    throw new AttributeFileError(
      `${target} is ${values.join(" or ")}; --positive asks for ${JSON.stringify(positive)}`,
    );
  return { labels: Uint8Array.from(cells, (cell) => Number(cell === positive)), positive };
}
