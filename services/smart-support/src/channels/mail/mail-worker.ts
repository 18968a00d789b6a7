import { parentPort, workerData } from "node:worker_threads";
import type { ThreadAnswer } from "../../knowledge/documents/in-thread.ts";
import { type IncomingMail, readMail } from "./model/read-mail.ts";

readMail(workerData as Uint8Array).then(
  (read) => answer({ read }),
  // A parser that throws has met something that no mail has.
  () => answer({ refused: "document.broken" }),
);

function answer(message: ThreadAnswer<IncomingMail | null>): void {
  parentPort?.postMessage(message);
}
