import { DocumentRefused } from "../../knowledge/documents/document.ts";
import { readInThread } from "../../knowledge/documents/in-thread.ts";
import { type IncomingMail, readMail } from "./model/read-mail.ts";

const entry = new URL("./mail-worker.js", import.meta.url.replace("/src/", "/dist/"));

/** Bytes of a mail that is read at once: whatever it holds takes a fraction of a second. */
const readAtOnce = 32 * 1024;
/** A mail is read within milliseconds; one of a million lines, or of nothing but parts, takes a parser many seconds. */
const usualBounds = { readingMs: 5_000, memoryMb: 256 };

/**
 * Reads a mail, a large one in a thread of its own: anybody may send one, and the process answers customers meanwhile.
 *
 * @returns null where it says neither who sent it nor which it is, and where it cannot be read within the bounds
 */
export async function readMailApart(source: Uint8Array, bounds = usualBounds): Promise<IncomingMail | null> {
  if (source.length <= readAtOnce) return readMail(source).catch(() => null);
  try {
    return await readInThread<IncomingMail | null>(entry, source, bounds);
  } catch (error) {
    if (error instanceof DocumentRefused) return null;
    throw error;
  }
}
