import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import iconv from "iconv-lite";
import { ImportFailure } from "../import-failure.ts";
import { csvRows } from "./csv-rows.ts";
import { type Encoding, findEncoding } from "./encoding.ts";
import { ndjsonRows } from "./ndjson-rows.ts";
import type { RowChunk } from "./row-chunk.ts";
import { findFormat } from "./text-format.ts";

/** Enough of a file to tell its encoding by. */
const headBytes = 1024 ** 2;

/** A file's rows, and what was found out about it on the way. */
export interface RowReader {
  format: "csv" | "ndjson";
  /** Name of the encoding that the bytes are read in. */
  encoding: string;
  chunks: AsyncGenerator<RowChunk>;
}

/**
 * Reads a file of rows, streaming: decompresses what is gzip, finds encoding and format from the beginning.
 *
 * @param onBytes told the number of each run of bytes taken from the source, as stored (compressed)
 * @throws ImportFailure when the file is empty, no text, or in an unknown encoding
 */
export async function readRows(
  source: Readable,
  asked: string | undefined,
  onBytes: (count: number) => void,
): Promise<RowReader> {
  const stored = await peek(counted(source, onBytes), 2);
  const isGzip = stored.head[0] === 0x1f && stored.head[1] === 0x8b;
  const content = await peek(isGzip ? gunzip(stored.all) : stored.all, headBytes);
  if (content.head.length === 0) throw new ImportFailure("file.empty", {}, "The file is empty.");
  const encoding = findEncoding(content.head, asked);
  const format = findFormat(iconv.decode(content.head.subarray(encoding.markLength), encoding.label));
  const text = decode(content.all, encoding);
  return {
    format: format.kind,
    encoding: encoding.label,
    chunks: format.kind === "csv" ? csvRows(text, format.delimiter) : ndjsonRows(text),
  };
}

async function* counted(source: Readable, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const part of source as AsyncIterable<Buffer | string>) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    onBytes(bytes.length);
    yield bytes;
  }
}

async function* gunzip(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacked = pipeline(Readable.from(bytes, { objectMode: false }), createGunzip(), () => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code.startsWith("Z_")) throw new ImportFailure("file.gzip", {}, "The gzip file is damaged or incomplete.");
    throw error;
  }
}

/** The first bytes of a sequence, and the whole of it. */
async function peek(
  bytes: AsyncGenerator<Buffer>,
  length: number,
): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const parts: Buffer[] = [];
  let size = 0;
  while (size < length) {
    const { value, done } = await bytes.next();
    if (done === true) break;
    parts.push(value);
    size += value.length;
  }
  const head = Buffer.concat(parts);
  async function* all(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    yield* bytes;
  }
  return { head, all: all() };
}

/** UTF-8 stays bytes, which the parsers decode cell by cell; everything else becomes text here. */
async function* decode(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer | string> {
  const decoder = encoding.label === "utf-8" ? null : iconv.getDecoder(encoding.label);
  let skip = encoding.markLength;
  for await (const part of bytes) {
    const rest = part.subarray(skip);
    skip = 0;
    if (decoder === null) yield rest;
    else yield decoder.write(rest);
  }
  const last = decoder?.end();
  if (last) yield last;
}
