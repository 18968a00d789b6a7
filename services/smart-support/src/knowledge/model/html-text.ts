import { type AnyNode, isTag, isText } from "domhandler";
import { firstNodesOfHtml, visible, visibleChildren } from "./html-dom.ts";

const lineEnds = new Set(["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"]);

/** Visible words of a piece of HTML, until its elements stand deeper in each other than anybody writes them. */
export function plainTextOfHtml(html: string): string {
  return visible(firstNodesOfHtml(html)).map(textOf).join("");
}

function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return "";
  const text = visibleChildren(node).map(textOf).join("");
  return lineEnds.has(node.name) ? `${text}\n` : text;
}
