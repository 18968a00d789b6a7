import { knowledgeLimits } from "../limits.ts";
import { markdownOfHtml } from "../model/html-markdown.ts";
import { decodeText } from "./decode-text.ts";
import { DocumentRefused, documentLimits, type ReadDocument } from "./document.ts";
import { readPdf } from "./read-pdf.ts";
import { readWord } from "./read-word.ts";

/**
 * What a Markdown, text, HTML, PDF or Word file says. PDF and Word are known by their first bytes, whatever they are called.
 *
 * @throws DocumentRefused where it cannot be read, with the rule
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length > documentLimits.bytes) throw new DocumentRefused("document.too-large");
  const read = await readKind(fileName, bytes);
  if (read.body.trim() === "") throw new DocumentRefused("document.empty");
  if (read.body.length > knowledgeLimits.bodyLength) throw new DocumentRefused("document.too-large");
  const title = (read.title ?? "").trim() || fileName.replace(/\.[^.]*$/, "");
  return { ...read, title: title.slice(0, knowledgeLimits.titleLength) };
}

type Untitled = Omit<ReadDocument, "title"> & { title: string | null };

async function readKind(fileName: string, bytes: Uint8Array): Promise<Untitled> {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (beginning.startsWith("%PDF-")) return { kind: "PDF", ...(await readPdf(bytes)) };
  if (beginning.startsWith("PK")) return { kind: "DOCX", ...(await readWord(bytes)) };
  // Office wraps what it encrypts in a container of its own.
  if (beginning.startsWith("\xd0\xcf\x11\xe0")) throw new DocumentRefused("document.protected");
  const ending = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? "";
  if (["html", "htm", "xhtml"].includes(ending)) return { kind: "HTML", ...markdownOfHtml(decodeText(bytes)) };
  if (["md", "markdown", "txt"].includes(ending)) return { kind: "MARKDOWN", ...titled(decodeText(bytes)) };
  throw new DocumentRefused("document.format");
}

/** A first heading of the first level is the title. */
function titled(markdown: string): { title: string | null; body: string } {
  const heading = /^\s*#[ \t]+([^\n]+)\n?/.exec(markdown.replace(/\r\n?/g, "\n"));
  if (heading === null) return { title: null, body: markdown };
  return {
    title: heading[1]!.replace(/[*_`#]/g, "").trim(),
    body: markdown.replace(/\r\n?/g, "\n").slice(heading[0].length),
  };
}
