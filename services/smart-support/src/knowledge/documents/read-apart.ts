import { Worker } from "node:worker_threads";
import { DocumentRefused, documentLimits, type ReadDocument } from "./document.ts";
import type { DocumentAnswer, DocumentWork } from "./document-worker.ts";

const entry = new URL("./document-worker.js", import.meta.url.replace("/src/", "/dist/"));

/**
 * Reads a document in a thread of its own, which is ended when it takes too long or too much memory: parsers meet whatever people
 * upload, and the process has other things to do.
 *
 * @throws DocumentRefused with the rule that it breaks
 */
export function readApart(
  fileName: string,
  bytes: Uint8Array,
  { readingMs, memoryMb }: { readingMs: number; memoryMb: number } = documentLimits,
): Promise<ReadDocument> {
  if (bytes.length > documentLimits.bytes) return Promise.reject(new DocumentRefused("document.too-large"));
  return new Promise((resolve, reject) => {
    const work: DocumentWork = { fileName, bytes };
    // Nothing of the process' surroundings is the parsers' business.
    const worker = new Worker(entry, {
      workerData: work,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const timer = setTimeout(() => end(() => reject(new DocumentRefused("document.too-heavy"))), readingMs);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    worker.once("message", (answer: DocumentAnswer) =>
      end(() => ("read" in answer ? resolve(answer.read) : reject(new DocumentRefused(answer.refused)))),
    );
    worker.once("error", (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new DocumentRefused("document.too-heavy") : error)),
    );
  });
}
