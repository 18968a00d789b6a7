import { Worker } from "node:worker_threads";
import { DocumentRefused, documentLimits } from "./document.ts";

/** What a thread of this kind says, once. */
export type ThreadAnswer<Read> = { read: Read } | { refused: DocumentRefused["problem"] };

/**
 * Reads what others wrote in a thread of its own, which is ended when it takes too long or too much memory: parsers meet whatever there
 * is, and the process has other things to do.
 *
 * @param entry compiled module of the thread, which posts one `ThreadAnswer`
 * @throws DocumentRefused with the rule that is broken
 */
export function readInThread<Read>(
  entry: URL,
  work: object,
  { readingMs, memoryMb }: { readingMs: number; memoryMb: number } = documentLimits,
): Promise<Read> {
  return new Promise((resolve, reject) => {
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
    worker.once("message", (answer: ThreadAnswer<Read>) =>
      end(() => ("read" in answer ? resolve(answer.read) : reject(new DocumentRefused(answer.refused)))),
    );
    worker.once("error", (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new DocumentRefused("document.too-heavy") : error)),
    );
  });
}
