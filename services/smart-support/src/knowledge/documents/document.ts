import type { ArticleSourceKind } from "@bellwether/schema/contracts/knowledge";

/** Bounds of one document. */
export const documentLimits = {
  bytes: 50 * 1024 ** 2,
  /** Bytes that what is packed in a Word file may have. */
  unpackedBytes: 100 * 1024 ** 2,
  pages: 1_000,
  /** Milliseconds that reading may take. */
  readingMs: 60_000,
  /** Megabytes of objects that reading may hold. */
  memoryMb: 512,
} as const;

/** Why a document cannot be read. */
export const documentProblems = [
  /** Neither Markdown, text, HTML, PDF nor Word. */
  "document.format",
  "document.too-large",
  /** It opens by a password alone. */
  "document.protected",
  "document.broken",
  /** It would take more time or memory than a document may. */
  "document.too-heavy",
  /** It has no text, such as a PDF of scanned pages. */
  "document.empty",
] as const;
export type DocumentProblem = (typeof documentProblems)[number];

/** A document that cannot be read, by its rule. */
export class DocumentRefused extends Error {
  override readonly name = "DocumentRefused";

  constructor(readonly problem: DocumentProblem) {
    super(problem);
  }
}

/** What a document says. */
export interface ReadDocument {
  kind: Extract<ArticleSourceKind, "MARKDOWN" | "HTML" | "PDF" | "DOCX">;
  title: string;
  /** Markdown. */
  body: string;
}
