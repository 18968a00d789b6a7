import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

/** Elements whose content nobody reads. */
const unread = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "title",
  "iframe",
  "object",
  "svg",
  "canvas",
  "audio",
  "video",
  "select",
  "textarea",
  "button",
  "input",
]);

/** Elements around a page's own words: the same on each page, so no answer should come of them. */
const around = new Set(["nav", "footer", "aside", "form", "dialog"]);

/** Nodes of HTML that a reader sees: without scripts, styles, comments and what is hidden. Nothing is run, and nothing is fetched. */
export function visibleNodes(html: string): AnyNode[] {
  return parseDocument(html).children.filter(isSeen);
}

/** What a reader sees inside an element. */
export function visibleChildren(element: Element): AnyNode[] {
  return element.children.filter(isSeen);
}

/** Whether the element is around a page's own words. */
export function isAround(element: Element): boolean {
  return around.has(element.name) || /^(navigation|banner|contentinfo|search)$/.test(element.attribs.role ?? "");
}

/** Of a list's letters, the part in links from which it is a menu. */
const menuShare = 0.9;
/** Links that a menu has at least. */
const menuLinks = 3;

/** Whether a list is a menu: a few links and hardly a word beside them. */
export function isMenu(list: Element): boolean {
  const letters = { all: 0, linked: 0, links: 0 };
  count(list, false, letters);
  return letters.links >= menuLinks && letters.linked >= menuShare * letters.all;
}

function count(element: Element, isLinked: boolean, letters: { all: number; linked: number; links: number }): void {
  for (const child of visibleChildren(element)) {
    if (isText(child)) {
      const { length } = child.data.replace(/\s+/g, "");
      letters.all += length;
      if (isLinked) letters.linked += length;
    } else if (isTag(child)) {
      const isLink = child.name === "a" && child.attribs.href !== undefined;
      if (isLink) letters.links++;
      count(child, isLinked || isLink, letters);
    }
  }
}

function isSeen(node: AnyNode): boolean {
  if (isText(node)) return true;
  return isTag(node) && !unread.has(node.name) && !isHidden(node);
}

/** By its attributes: what style sheets hide is not known. Text of no size and off the screen is hidden too. */
function isHidden({ attribs }: Element): boolean {
  if ("hidden" in attribs || attribs["aria-hidden"] === "true") return true;
  const style = (attribs.style ?? "").toLowerCase().replace(/\s+/g, "");
  return /(^|;)(display:none|visibility:(hidden|collapse)|opacity:0(\.0+)?(;|!|$)|font-size:0(px|em|rem|%)?(;|!|$)|(left|top|text-indent):-\d{3,})/.test(
    style,
  );
}
