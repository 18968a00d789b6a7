import { unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { type MarkdownPage, markdownOfHtml } from "../model/html-markdown.ts";
import { DocumentRefused, documentLimits } from "./document.ts";

/** What text, lists, tables and links of a Word file stand in; pictures and embedded files are not unpacked. */
const parts =
  /^(\[Content_Types\]\.xml|_rels\/[^/]+|word\/(?!media\/|embeddings\/|fonts\/)[^/]+\.xml|word\/_rels\/[^/]+)$/;

/**
 * What a Word file says, as Markdown.
 *
 * @throws DocumentRefused where it is no Word file, damaged, or unpacks to more than a document may be
 */
export async function readWord(bytes: Uint8Array): Promise<MarkdownPage> {
  const unpacked = unpack(bytes);
  if (!("word/document.xml" in unpacked)) throw new DocumentRefused("document.format");
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(zipSync(unpacked, { level: 0 })) })
    .catch(() => Promise.reject(new DocumentRefused("document.broken")));
  // All of it is the document's own words: nothing is taken for a menu.
  return markdownOfHtml(`<main>${value}</main>`);
}

/** Sizes are summed before anything is unpacked, and nothing is unpacked beyond the size that it declares. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!parts.test(name)) return false;
        total += originalSize;
        if (total > documentLimits.unpackedBytes) throw new DocumentRefused("document.too-large");
        return true;
      },
    });
  } catch (error) {
    throw error instanceof DocumentRefused ? error : new DocumentRefused("document.broken");
  }
}
