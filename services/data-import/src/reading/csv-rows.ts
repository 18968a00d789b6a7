import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { importLimits } from "../contract.ts";
import { ImportFailure } from "../import-failure.ts";
import { chunkRows, type RowChunk } from "./row-chunk.ts";

/**
 * Takes CSV apart (RFC 4180, with quotes inside unquoted cells left as they are). Blank rows are passed over.
 *
 * @throws ImportFailure naming the line when a quote is never closed or a record outgrows its limit
 */
export async function* csvRows(text: AsyncIterable<Buffer | string>, delimiter: string): AsyncGenerator<RowChunk> {
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: importLimits.maxRecordBytes,
  });
  // The parser carries the error of whatever breaks before it.
  pipeline(Readable.from(text, { objectMode: false, highWaterMark: 256 * 1024 }), parser, () => undefined);
  let header: string[] | undefined;
  let line = 1;
  let chunk: RowChunk | undefined;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const begin = line;
      line += 1 + breaksWithin(record);
      if (isBlank(record)) continue;
      if (header === undefined) {
        header = record;
        continue;
      }
      chunk ??= { header, lines: [], rows: [] };
      chunk.lines.push(begin);
      chunk.rows.push(record);
      if (chunk.rows.length === chunkRows) {
        yield chunk;
        chunk = undefined;
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? failureOf(error, line) : error;
  } finally {
    parser.destroy();
  }
  if (header === undefined) throw new ImportFailure("file.empty", {}, "The file is empty.");
  // A header without rows is an import of nothing, but its columns are still to be checked.
  yield chunk ?? { header, lines: [], rows: [] };
}

function breaksWithin(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}

function isBlank(record: readonly string[]): boolean {
  return record[0]!.trim() === "" && record.every((cell) => cell.trim() === "");
}

function failureOf(error: CsvError, line: number): ImportFailure {
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return new ImportFailure(
      "file.record_size",
      { line, limit: importLimits.maxRecordBytes },
      `The row at line ${line} is larger than ${importLimits.maxRecordBytes} bytes; is a quote opened there and never closed?`,
    );
  return new ImportFailure("file.quote", { line }, `A quote is opened in the row at line ${line} and never closed.`);
}
