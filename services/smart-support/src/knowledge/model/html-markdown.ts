import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { isAround, isMenu, nodesOfHtml, visible, visibleChildren } from "./html-dom.ts";

/** An article made of a page. */
export interface MarkdownPage {
  /** The first heading, else the page's title; null where it has neither. */
  title: string | null;
  body: string;
}

/**
 * HTML as Markdown: headings, paragraphs, lists, tables and emphasis of what a reader sees. Links keep their words, and scripts, styles,
 * comments, hidden text, forms and what surrounds the page's own words are left out.
 *
 * @throws RangeError where elements stand more than 512 deep in each other
 */
export function markdownOfHtml(html: string): MarkdownPage {
  const all = nodesOfHtml(html);
  const headTitle = titleOf(all);
  const nodes = visible(all);
  const main = find(nodes, (one) => one.name === "main" || one.attribs.role === "main") ?? onlyArticle(nodes);
  const blocks = main === null ? blocksOf(ownWords(nodes)) : blocksOf(visibleChildren(main));
  const heading = find(main === null ? nodes : [main], ({ name }) => name === "h1");
  const title = heading === null ? headTitle : tidy(plain(heading));
  const first = heading === null || title === null ? null : `# ${escaped(title)}`;
  const body = blocks.filter((block, at) => !(at === 0 && block === first)).join("\n\n");
  return { title: title || null, body };
}

/** The article of a page that has one; several are all of its words. */
function onlyArticle(nodes: readonly AnyNode[]): Element | null {
  const first = find(nodes, isArticle);
  return first !== null && find(nodes, (one) => isArticle(one) && one !== first) === null ? first : null;
}

const isArticle = ({ name }: Element) => name === "article";

/** Of a page that marks no main part: without menus, and without the site's header, which is one without the page's heading. */
function ownWords(nodes: readonly AnyNode[]): AnyNode[] {
  return nodes.filter((node) => {
    if (!isTag(node)) return true;
    if (node.name === "header" && find([node], ({ name }) => name === "h1") === null) return false;
    if (isList(node) && isMenu(node)) return false;
    node.children = ownWords(visibleChildren(node)) as typeof node.children;
    return true;
  });
}

/** The title in a page's head, which readers see above the page. */
function titleOf(nodes: readonly AnyNode[]): string | null {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const title =
      node.name === "title"
        ? tidy(plain(node))
        : node.name === "html" || node.name === "head"
          ? titleOf(node.children)
          : null;
    if (title !== null) return title;
  }
  return null;
}

function find(nodes: readonly AnyNode[], matches: (element: Element) => boolean): Element | null {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    if (matches(node)) return node;
    const inner = find(visibleChildren(node), matches);
    if (inner !== null) return inner;
  }
  return null;
}

/** Words that stand beside blocks are a paragraph of their own. */
function blocksOf(nodes: readonly AnyNode[]): string[] {
  const blocks: string[] = [];
  let words = "";
  const flush = () => {
    const text = tidy(words);
    if (text !== "") blocks.push(escapeStart(text));
    words = "";
  };
  for (const node of nodes) {
    if (isTag(node) && isAround(node)) continue;
    if (isTag(node) && isBlock(node)) {
      flush();
      for (const block of blockOf(node)) blocks.push(block);
    } else words += inline(node);
  }
  flush();
  return blocks;
}

const blockNames = new Set(
  `address article blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre
  section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

const isBlock = ({ name }: Element) => blockNames.has(name);

function blockOf(element: Element): string[] {
  const { name } = element;
  if (/^h[1-6]$/.test(name)) {
    const text = tidy(plain(element)).replaceAll("\n", " ");
    return text === "" ? [] : [`${"#".repeat(Number(name[1]))} ${escaped(text)}`];
  }
  if (isList(element)) return [listOf(element).join("\n")].filter(Boolean);
  if (name === "table") return [tableOf(element)].filter(Boolean);
  if (name === "pre") return [`\`\`\`\n${plain(element).replaceAll("```", "'''").trim()}\n\`\`\``];
  if (name === "hr") return [];
  return blocksOf(visibleChildren(element));
}

const isList = ({ name }: Element) => name === "ul" || name === "ol";

function listOf(list: Element, depth = 0): string[] {
  const mark = list.name === "ol" ? "1." : "-";
  const indent = "   ".repeat(depth);
  return visibleChildren(list)
    .filter(isTag)
    .flatMap((item) => {
      const children = visibleChildren(item);
      const nested = children.filter(isTag).filter(isList);
      const own = children.filter((child) => !isTag(child) || !isList(child));
      const text = blocksOf(own).join(" ").replaceAll("\n", " ");
      return [...(text === "" ? [] : [`${indent}${mark} ${text}`]), ...nested.flatMap((one) => listOf(one, depth + 1))];
    });
}

/** A table needs a first row; one without heads is given empty ones. Rows may be shorter than it, and Markdown fills them up. */
function tableOf(table: Element): string {
  const rows = rowsOf(table).map((row) => ({
    isHead: row.every(({ name }) => name === "th"),
    cells: row.map((cell) =>
      tidy(blocksOf(visibleChildren(cell)).join(" "))
        .replaceAll("\n", " ")
        .replaceAll("|", "\\|"),
    ),
  }));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width === 0) return "";
  const first = rows[0]!.isHead ? rows[0]!.cells : [];
  const head = Array.from({ length: width }, (_, at) => first[at] ?? "");
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.slice(rows[0]!.isHead ? 1 : 0).map(({ cells }) => line(cells));
  return [line(head), `|${" --- |".repeat(width)}`].concat(body).join("\n");
}

function rowsOf(element: Element): Element[][] {
  return visibleChildren(element)
    .filter(isTag)
    .flatMap((child) => {
      if (child.name === "tr") return [visibleChildren(child).filter(isTag)];
      return child.name === "table" ? [] : rowsOf(child);
    })
    .filter((row) => row.length > 0);
}

function inline(node: AnyNode): string {
  if (isText(node)) return escaped(node.data);
  if (!isTag(node)) return "";
  if (node.name === "br") return "\n";
  const inner = visibleChildren(node).map(inline).join("");
  if (inner.trim() === "") return inner;
  if (node.name === "strong" || node.name === "b") return `**${inner.trim()}**`;
  if (node.name === "s" || node.name === "del" || node.name === "strike") return "";
  return inner;
}

function plain(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return "";
  return node.name === "br" ? "\n" : visibleChildren(node).map(plain).join("");
}

/** Signs that mean something in Markdown stay what they are in a text. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>~#|&]/g, "\\$&");

/** At the start of a line more of them do. */
const escapeStart = (text: string) =>
  text.replace(/^(\s*)([-+=])(?=\s|$)/gm, "$1\\$2").replace(/^(\s*\d+)([.)])(?=\s|$)/gm, "$1\\$2");

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}
