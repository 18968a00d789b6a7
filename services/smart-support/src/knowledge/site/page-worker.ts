import { parentPort, workerData } from "node:worker_threads";
import { decodeText } from "../documents/decode-text.ts";
import { DocumentRefused } from "../documents/document.ts";
import type { ThreadAnswer } from "../documents/in-thread.ts";
import { type HtmlPage, readHtmlPage } from "./model/html-page.ts";

/** What the thread is given. */
export interface PageWork {
  bytes: Uint8Array;
  /** As the answer's content type names it; null where it does not. */
  encoding: string | null;
}

parentPort?.postMessage(read(workerData as PageWork));

function read({ bytes, encoding }: PageWork): ThreadAnswer<HtmlPage> {
  try {
    return { read: readHtmlPage(textOf(bytes, encoding)) };
  } catch (error) {
    // A parser that throws has met something that no page has.
    return { refused: error instanceof DocumentRefused ? error.problem : "document.broken" };
  }
}

function textOf(bytes: Uint8Array, encoding: string | null): string {
  try {
    return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The name is unknown, or wrong: the bytes tell more.
    return decodeText(bytes);
  }
}
