import { describe, expect, it } from "@jest/globals";
import { madePdf, madeWord } from "../../testing/made-documents.ts";
import { DocumentRefused } from "./document.ts";
import { readApart } from "./read-apart.ts";
import { readDocument } from "./read-document.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof DocumentRefused ? error.problem : error),
  );

describe("a document", () => {
  it("of Markdown or text is read in its encoding, with its first heading as title", async () => {
    expect(await readDocument("a.md", bytes("# Returns\r\n\nWithin **30** days."))).toEqual({
      kind: "MARKDOWN",
      title: "Returns",
      body: "\nWithin **30** days.",
    });
    // 退货 as Chinese Windows writes it.
    const chinese = await readDocument("退货说明.txt", Uint8Array.of(0xcd, 0xcb, 0xbb, 0xf5));
    expect(chinese).toMatchObject({ title: "退货说明", body: "退货" });
  });

  it("of HTML is read without its scripts", async () => {
    const html = "<h1>Cups</h1><script>alert(1)</script><p>Wash by hand.</p>";
    expect(await readDocument("a.html", bytes(html))).toEqual({ kind: "HTML", title: "Cups", body: "Wash by hand." });
  });

  it("of Word is read with its headings and lists", async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Kettles</w:t></w:r></w:p>`;
    const word = madeWord(heading + paragraph("Dry it warm.") + paragraph("茶叶"));
    expect(await readDocument("kettles.docx", word)).toMatchObject({
      kind: "DOCX",
      body: expect.stringContaining("Dry it warm.\n\n茶叶"),
    });
  });

  it("of 200 pages of PDF is read, without what stands on each page", async () => {
    const pages = Array.from({ length: 200 }, (_, at) => [
      `Part ${at}x`,
      `Answer ${at} is here and goes`,
      "on below.",
      `Page ${at}`,
    ]);
    const read = await readApart("handbook.pdf", madePdf(pages));
    expect(read).toMatchObject({ kind: "PDF", title: "Part 0x" });
    expect(read.body).toContain("## Part 199x\n\nAnswer 199 is here and goes on below.");
    expect(read.body).not.toContain("Page 7");
  });

  it("is refused by its rule where it cannot be read", async () => {
    const locked = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`;
    expect(await refusalOf(readApart("a.pdf", madePdf([["Secret"]], locked)))).toBe("document.protected");
    expect(await refusalOf(readApart("a.pdf", bytes("%PDF-1.7 and nothing more")))).toBe("document.broken");
    expect(await refusalOf(readDocument("a.docx", bytes("PK\u0003\u0004 cut off")))).toBe("document.broken");
    expect(await refusalOf(readApart("a.pdf", madePdf([[]])))).toBe("document.empty");
    expect(await refusalOf(readDocument("a.exe", bytes("MZ")))).toBe("document.format");
    expect(await refusalOf(readDocument("a.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)))).toBe("document.protected");
  });

  it("that would unpack to more than it may is refused before it does", async () => {
    const bomb = madeWord(paragraph("x"));
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The sizes that the archive's directory declares: 2 GB each.
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 31, true);
    expect(await refusalOf(readDocument("bomb.docx", bomb))).toBe("document.too-large");
  });

  it("that takes too long is given up, and its thread with it", async () => {
    const pages = Array.from({ length: 200 }, () => ["Part", "Words."]);
    expect(await refusalOf(readApart("a.pdf", madePdf(pages), { readingMs: 1, memoryMb: 256 }))).toBe(
      "document.too-heavy",
    );
  });
});
