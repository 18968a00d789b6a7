import "./newer-promises.ts";
import { getDocumentProxy } from "unpdf";
import type { MarkdownPage } from "../model/html-markdown.ts";
import { DocumentRefused, documentLimits } from "./document.ts";
import { type PrintedLine, pdfMarkdown } from "./pdf-markdown.ts";

/**
 * What a PDF says, as Markdown: lines are put together to paragraphs, and larger ones are headings. Scripts in it are not run.
 *
 * @throws DocumentRefused where it asks for a password, is damaged or has too many pages
 */
export async function readPdf(bytes: Uint8Array): Promise<MarkdownPage> {
  // The reader takes the bytes over, so it is given its own.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 }).catch((error: Error) => {
    throw new DocumentRefused(error.name === "PasswordException" ? "document.protected" : "document.broken");
  });
  try {
    if (pdf.numPages > documentLimits.pages) throw new DocumentRefused("document.too-large");
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf((items as (Printed | object)[]).filter((item): item is Printed => "str" in item)));
      page.cleanup();
    }
    return pdfMarkdown(pages);
  } catch (error) {
    throw error instanceof DocumentRefused ? error : new DocumentRefused("document.broken");
  } finally {
    await pdf.destroy();
  }
}

/** What is printed in one go. */
interface Printed {
  str: string;
  height: number;
  hasEOL: boolean;
  /** Of six, the last is the height above the page's foot. */
  transform: number[];
}

function linesOf(items: readonly Printed[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: PrintedLine | null = null;
  for (const { str, height, hasEOL, transform } of items) {
    const line: PrintedLine = open ?? { text: "", height: 0, top: transform[5] ?? 0 };
    line.text += str;
    line.height = Math.max(line.height, height);
    open = line;
    if (!hasEOL) continue;
    lines.push(line);
    open = null;
  }
  if (open !== null) lines.push(open);
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}
