import { StringDecoder } from "node:string_decoder";
import { importLimits } from "../contract.ts";
import { ImportFailure } from "../import-failure.ts";
import { chunkRows, type RowChunk } from "./row-chunk.ts";

/** Takes lines of one JSON object each apart. The header is every key met so far. */
export async function* ndjsonRows(text: AsyncIterable<Buffer | string>): AsyncGenerator<RowChunk> {
  const columns = new Map<string, number>();
  let chunk: RowChunk = { header: [], lines: [], rows: [] };
  let line = 0;
  for await (const content of linesOf(text)) {
    line++;
    if (content.trim() === "") continue;
    chunk.lines.push(line);
    chunk.rows.push(cellsOf(content, columns));
    if (chunk.rows.length < chunkRows) continue;
    yield { ...chunk, header: [...columns.keys()] };
    chunk = { header: [], lines: [], rows: [] };
  }
  yield { ...chunk, header: [...columns.keys()] };
}

/** A line's values by column, new columns added; the line itself when it is no JSON object of plain values. */
function cellsOf(content: string, columns: Map<string, number>): string[] | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(longIntegersAsText(content));
  } catch {
    return content;
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return content;
  const cells: string[] = new Array(columns.size).fill("");
  for (const [key, value] of Object.entries(parsed)) {
    // Nested values belong to no field of ours; where a field was meant, its rule tells.
    const cell = value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
    let position = columns.get(key);
    if (position === undefined) {
      position = columns.size;
      columns.set(key, position);
    }
    while (cells.length < position) cells.push("");
    cells[position] = cell;
  }
  return cells;
}

/** Strings, which are left alone, and whole numbers that a double would round: order numbers of 18 digits are common. */
const stringOrLongInteger = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

export function longIntegersAsText(content: string): string {
  if (!/\d{16}/.test(content)) return content;
  return content.replace(stringOrLongInteger, (token) => (token.startsWith('"') ? token : `"${token}"`));
}

async function* linesOf(text: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let line = 0;
  for await (const part of text) {
    rest += typeof part === "string" ? part : decoder.write(part);
    const lines = rest.split(/\r\n|\n/);
    rest = lines.pop()!;
    line += lines.length;
    if (rest.length > importLimits.maxRecordBytes)
      throw new ImportFailure(
        "file.record_size",
        { line: line + 1, limit: importLimits.maxRecordBytes },
        `Line ${line + 1} is longer than ${importLimits.maxRecordBytes} characters.`,
      );
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}
