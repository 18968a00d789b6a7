import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { CsvError, parse } from "csv-parse";
import type { LabelledText } from "../understanding/model/text-classifier.ts";

export interface TextColumns {
  /** Column, or field of a JSON line, that holds the text. */
  text: string;
  label: string;
}

/** A file that cannot be evaluated. The message names line, column and rule. */
export class TextFileError extends Error {
  override readonly name = "TextFileError";
}

/**
 * Reads texts with a label each, from CSV with a header or, where the name ends in `.jsonl`, from an object a line.
 *
 * @throws TextFileError
 */
export async function readLabelledTexts(path: string, columns: TextColumns): Promise<LabelledText[]> {
  const read: LabelledText[] = [];
  try {
    const rows = path.toLowerCase().endsWith(".jsonl") ? jsonLines(path) : csvRows(path);
    for await (const { line, row } of rows) {
      const [text, label] = [cell(row, columns.text, line), cell(row, columns.label, line)];
      if (label.trim() === "")
        throw new TextFileError(`Line ${line}: ${columns.label} is known of every row; got nothing`);
      read.push({ text, label: label.trim() });
    }
  } catch (error) {
    if (error instanceof TextFileError) throw error;
    const { message } = error as Error;
    throw new TextFileError(error instanceof CsvError ? `${path}: ${message}` : `${path} cannot be read: ${message}`);
  }
  if (read.length === 0) throw new TextFileError(`${path} holds no rows.`);
  return read;
}

interface ReadRow {
  line: number;
  row: Record<string, unknown>;
}

async function* csvRows(path: string): AsyncGenerator<ReadRow> {
  const parser = createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parse({ bom: true, columns: true, skip_empty_lines: true, info: true }));
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number };
  }>)
    yield { line: info.lines, row: record };
}

async function* jsonLines(path: string): AsyncGenerator<ReadRow> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    yield { line, row: parseObject(text, line) };
  }
}

function parseObject(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TextFileError(`Line ${line}: a line is a JSON object; ${(error as Error).message}`);
  }
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TextFileError(`Line ${line}: a line is a JSON object; got ${text.slice(0, 40)}`);
  return Object.fromEntries(Object.entries(value));
}

function cell(row: Record<string, unknown>, column: string, line: number): string {
  const value = row[column];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const names = Object.keys(row).join(", ");
  throw new TextFileError(`Line ${line}: there is no ${column} among ${names}`);
}
