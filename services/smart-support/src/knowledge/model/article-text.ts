import { lexer, type Token, type Tokens } from "marked";
import { plainTextOfHtml } from "./html-text.ts";

/** What parts the headings that a passage stands below. */
export const headingSeparator = " › ";

/** A stretch of an article that is not taken apart without need: a paragraph, a list, a row of a table. */
export interface TextBlock {
  /** Headings above it, outermost first, joined by `headingSeparator`. */
  heading: string;
  /** UTF-16 code units into the text. */
  startsAt: number;
  /** Not included. */
  endsAt: number;
}

/** An article as it reads. */
export interface ArticleText {
  text: string;
  /** In their order, and without the headings. */
  blocks: TextBlock[];
}

/**
 * Markdown as it reads: without signs of emphasis, with the words of links but not their addresses, each entry of a list and row of a
 * table on a line of its own. HTML inside counts by its visible words; nothing of it is kept.
 */
export function readArticle(markdown: string): ArticleText {
  const reader = new Reader();
  reader.read(lexer(markdown));
  return { text: reader.text, blocks: reader.blocks };
}

/** Gathers text and where its blocks stand. */
class Reader {
  text = "";
  readonly blocks: TextBlock[] = [];
  /** Headings above, by level from 1; a level that the article skips is empty. */
  readonly #headings: string[] = [];

  read(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.type === "heading") this.#enter(token as Tokens.Heading);
      else for (const block of blocksOf(token)) this.#add(block);
    }
  }

  #enter({ depth, tokens }: Tokens.Heading): void {
    const title = tidy(inline(tokens)).replaceAll("\n", " ");
    this.#headings.length = Math.min(this.#headings.length, depth - 1);
    while (this.#headings.length < depth - 1) this.#headings.push("");
    this.#headings.push(title);
    if (title !== "") this.#append(title);
  }

  #add(block: string): void {
    const text = tidy(block);
    if (text === "") return;
    const startsAt = this.#append(text);
    const heading = this.#headings.filter((title) => title !== "").join(headingSeparator);
    this.blocks.push({ heading, startsAt, endsAt: startsAt + text.length });
  }

  /** @returns where it starts */
  #append(text: string): number {
    if (this.text !== "") this.text += "\n\n";
    const startsAt = this.text.length;
    this.text += text;
    return startsAt;
  }
}

/** A token of a block, as one text or several. */
function blocksOf(token: Token): string[] {
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return [];
    case "list":
      return [listLines(token as Tokens.List).join("\n")];
    case "blockquote":
      return (token.tokens ?? []).flatMap(blocksOf);
    case "table":
      return tableLines(token as Tokens.Table);
    case "code":
      return [(token as Tokens.Code).text];
    case "html":
      return [plainTextOfHtml(token.raw)];
    default:
      return ["tokens" in token && token.tokens ? inline(token.tokens) : plain(token)];
  }
}

function listLines(list: Tokens.List): string[] {
  return list.items.flatMap((item) => item.tokens.flatMap(blocksOf).map(tidy).filter(Boolean));
}

/** A row says what its cells are: taken out of its table, a bare number would tell nothing. */
function tableLines({ header, rows }: Tokens.Table): string[] {
  const names = header.map(({ tokens }) => tidy(inline(tokens)));
  const [colon, semicolon] = /\p{Script=Han}/u.test(names.join("")) ? ["：", "；"] : [": ", "; "];
  return rows.map((cells) =>
    cells
      .map(({ tokens }, column) => ({ name: names[column] ?? "", value: tidy(inline(tokens)) }))
      .filter(({ value }) => value !== "")
      .map(({ name, value }) => (name === "" ? value : `${name}${colon}${value}`))
      .join(semicolon),
  );
}

/** Words of what stands in a line. What is struck out is not said any more. */
function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "del" || token.type === "html" || token.type === "checkbox") return "";
      if (token.type === "br") return "\n";
      if (token.type === "image") return token.text as string;
      return "tokens" in token && token.tokens ? inline(token.tokens) : plain(token);
    })
    .join("");
}

function plain(token: Token): string {
  const text = "text" in token ? String(token.text) : token.raw;
  // The lexer leaves entities as they were written, except in code.
  return token.type !== "codespan" && text.includes("&") ? decodeEntities(text) : text;
}

/** Signs of HTML in the text are words here, and not tags. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/gi, (entity) => plainTextOfHtml(entity) || entity);
}

/** Without trailing spaces, and with one space where there are more: lines stay. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
