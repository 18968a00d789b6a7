import type { ImportSummary } from "../contract.ts";
import { ImportFailure } from "../import-failure.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { DocumentProblem, TakeDocument } from "../take-document.ts";
import { enter, type ImportRun } from "./import-run.ts";

/** Bytes of a document, which is read as a whole. */
const maxDocumentBytes = 50 * 1024 ** 2;

const sentences: Record<DocumentProblem, string> = {
  "document.format": "is neither Markdown, text, HTML, PDF nor Word (.docx)",
  "document.too-large": "is larger than a document may be",
  "document.protected": "opens by a password alone",
  "document.broken": "is damaged or incomplete",
  "document.too-heavy": "takes more time or memory than a document may",
  "document.empty": "has no text; scanned pages have to be recognised first",
};

/**
 * Imports a document as one article, all or nothing.
 *
 * @param fileName says what it is and, where it comes again, which article it was
 * @throws ImportFailure naming the file and the rule that it breaks
 */
export async function importDocument(
  run: ImportRun,
  source: OpenSource,
  fileName: string,
  takeDocument: TakeDocument,
): Promise<ImportSummary["counts"]> {
  enter(run, "reading");
  const bytes = await readWhole(run, source, fileName);
  run.state.rowsRead = 1;
  enter(run, "writing");
  const taken = await takeDocument(run.db, { fileName, bytes });
  if (taken.outcome === "refused") throw refused(taken.problem, fileName);
  return { created: 0, updated: 0, unchanged: 0, [taken.outcome]: 1 };
}

async function readWhole(run: ImportRun, { stream }: OpenSource, fileName: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    run.signal?.throwIfAborted();
    run.state.bytesRead += piece.byteLength;
    if (run.state.bytesRead > maxDocumentBytes) throw refused("document.too-large", fileName);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refused(problem: DocumentProblem, name: string): ImportFailure {
  return new ImportFailure(problem, { name }, `${name} ${sentences[problem]}.`);
}
