import { type AnyNode, isTag, isText } from "domhandler";
import { visibleChildren, visibleNodes } from "./html-dom.ts";

const lineEnds = new Set(["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"]);

/** Visible words of a piece of HTML. */
export function plainTextOfHtml(html: string): string {
  return visibleNodes(html).map(textOf).join("");
}

function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return "";
  const text = visibleChildren(node).map(textOf).join("");
  return lineEnds.has(node.name) ? `${text}\n` : text;
}
