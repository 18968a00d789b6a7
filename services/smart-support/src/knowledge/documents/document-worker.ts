import { parentPort, workerData } from "node:worker_threads";
import { type DocumentProblem, DocumentRefused, type ReadDocument } from "./document.ts";
import { readDocument } from "./read-document.ts";

/** What the thread is given. */
export interface DocumentWork {
  fileName: string;
  bytes: Uint8Array;
}

/** What the thread says, once. */
export type DocumentAnswer = { read: ReadDocument } | { refused: DocumentProblem };

const { fileName, bytes } = workerData as DocumentWork;

readDocument(fileName, bytes).then(
  (read) => answer({ read }),
  // A parser that throws has met something that no document has.
  (error: unknown) => answer({ refused: error instanceof DocumentRefused ? error.problem : "document.broken" }),
);

function answer(message: DocumentAnswer): void {
  parentPort?.postMessage(message);
}
