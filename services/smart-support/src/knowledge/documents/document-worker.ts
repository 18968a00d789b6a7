import { parentPort, workerData } from "node:worker_threads";
import { DocumentRefused, type ReadDocument } from "./document.ts";
import type { ThreadAnswer } from "./in-thread.ts";
import { readDocument } from "./read-document.ts";

/** What the thread is given. */
export interface DocumentWork {
  fileName: string;
  bytes: Uint8Array;
}

const { fileName, bytes } = workerData as DocumentWork;

readDocument(fileName, bytes).then(
  (read) => answer({ read }),
  // A parser that throws has met something that no document has.
  (error: unknown) => answer({ refused: error instanceof DocumentRefused ? error.problem : "document.broken" }),
);

function answer(message: ThreadAnswer<ReadDocument>): void {
  parentPort?.postMessage(message);
}
