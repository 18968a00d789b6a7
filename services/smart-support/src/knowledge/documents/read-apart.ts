import { DocumentRefused, documentLimits, type ReadDocument } from "./document.ts";
import type { DocumentWork } from "./document-worker.ts";
import { readInThread } from "./in-thread.ts";

const entry = new URL("./document-worker.js", import.meta.url.replace("/src/", "/dist/"));

/**
 * Reads a document in a thread of its own.
 *
 * @throws DocumentRefused with the rule that it breaks
 */
export function readApart(
  fileName: string,
  bytes: Uint8Array,
  limits: { readingMs: number; memoryMb: number } = documentLimits,
): Promise<ReadDocument> {
  if (bytes.length > documentLimits.bytes) return Promise.reject(new DocumentRefused("document.too-large"));
  const work: DocumentWork = { fileName, bytes };
  return readInThread(entry, work, limits);
}
