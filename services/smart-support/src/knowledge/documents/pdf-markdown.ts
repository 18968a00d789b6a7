import type { MarkdownPage } from "../model/html-markdown.ts";

/** A line of a page. */
export interface PrintedLine {
  text: string;
  /** Of its largest letters, in points. */
  height: number;
  /** Above the page's foot, in points. */
  top: number;
}

/** A line is a heading from this many times the usual height on. */
const headingRatio = 1.2;
/** Characters of a heading at most. */
const longestHeading = 120;
/** Lines that are further apart than this many times their height begin a paragraph. */
const paragraphGap = 1.9;
/** What stands on so large a part of the pages is printed on each: a header or a footer. */
const repeatedShare = 0.5;

/** Lines of pages as Markdown. Headers, footers and page numbers are left out; words parted at the end of a line are put together. */
export function pdfMarkdown(pages: readonly (readonly PrintedLine[])[]): MarkdownPage {
  const usual = median(pages.flat().map(({ height }) => height));
  const kept = withoutFurniture(pages, usual * headingRatio);
  const blocks: string[] = [];
  let title: string | null = null;
  let paragraph: PrintedLine[] = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push(joined(paragraph));
    paragraph = [];
  };
  for (const line of kept.flat()) {
    const last = paragraph.at(-1);
    if (line.height >= usual * headingRatio && line.text.length <= longestHeading) {
      flush();
      title ??= line.text;
      if (line.text !== title || blocks.length > 0) blocks.push(`## ${escaped(line.text)}`);
      continue;
    }
    // A new page begins above the last one's end.
    if (last && last.top > line.top && last.top - line.top > paragraphGap * Math.max(line.height, usual)) flush();
    paragraph.push(line);
  }
  flush();
  return { title, body: blocks.join("\n\n") };
}

/** @param headingHeight lines so large are headings, wherever they stand */
function withoutFurniture(pages: readonly (readonly PrintedLine[])[], headingHeight: number): PrintedLine[][] {
  const edges = (page: readonly PrintedLine[]) =>
    [page[0], page.at(-1)].filter((line) => line !== undefined && line.height < headingHeight) as PrintedLine[];
  const shape = ({ text }: PrintedLine) => text.replace(/\d+/g, "#");
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map(shape))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRepeated = (line: PrintedLine) =>
    pages.length > 2 && (counts.get(shape(line)) ?? 0) > pages.length * repeatedShare;
  return pages.map((page) => {
    const furniture = new Set(edges(page).filter(isRepeated));
    return page.filter((line) => !furniture.has(line));
  });
}

function joined(lines: readonly PrintedLine[]): string {
  return escaped(
    lines.reduce((text, { text: next }) => {
      if (text === "") return next;
      // A hyphen between small letters parts one word; Chinese has no spaces between lines.
      if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
      return /[\p{Script=Han}，。；：、]$/u.test(text) && /^[\p{Script=Han}]/u.test(next)
        ? text + next
        : `${text} ${next}`;
    }, ""),
  );
}

const escaped = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~#|&]/g, "\\$&")
    .replace(/^([-+=])(?=\s|$)/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
