import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { ImportFailure } from "../import-failure.ts";

/** A file by its path, or bytes from anywhere. */
export type ImportSource = Readable | string;

/** An opened source: its bytes, and how many there are, when that is known. */
export interface OpenSource {
  stream: Readable;
  bytesTotal: number | null;
}

/** @throws ImportFailure when the path leads to no file that can be read */
export async function openSource(source: ImportSource): Promise<OpenSource> {
  if (typeof source !== "string") return { stream: source, bytesTotal: null };
  const facts = await stat(source).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code ?? error.message;
    throw new ImportFailure("file.missing", { path: source, reason }, `${source} cannot be read: ${reason}.`);
  });
  if (facts.isDirectory())
    throw new ImportFailure("file.missing", { path: source, reason: "EISDIR" }, `${source} is a directory.`);
  // A pipe has no size to tell.
  const bytesTotal = facts.isFile() ? facts.size : null;
  return { stream: createReadStream(source, { highWaterMark: 256 * 1024 }), bytesTotal };
}
