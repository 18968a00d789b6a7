import { type AnyNode, DomHandler, type Element, isTag, isText } from "domhandler";
import { Parser } from "htmlparser2";

/** How many elements may be open at once: as many as browsers have. What a parser does with more of them takes time by their square. */
const deepest = 512;

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

/**
 * Nodes of HTML, of which nothing is run, and nothing is fetched.
 *
 * @throws RangeError where elements stand more than 512 deep in each other
 */
export function nodesOfHtml(html: string): AnyNode[] {
  const { nodes, tooDeep } = parse(html);
  if (tooDeep !== null) throw tooDeep;
  return nodes;
}

/** Nodes of HTML until elements stand too deep in each other: what follows is left out. */
export function firstNodesOfHtml(html: string): AnyNode[] {
  return parse(html).nodes;
}

/** What a reader sees of nodes: without scripts, styles, comments and what is hidden. */
export function visible(nodes: readonly AnyNode[]): AnyNode[] {
  return nodes.filter(isSeen);
}

/** What a reader sees inside an element. */
export function visibleChildren(element: Element): AnyNode[] {
  return visible(element.children);
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

/** Thrown at the element that is one too deep, so that a parser goes no further. */
export class NestedTooDeep extends RangeError {
  constructor(deepest: number) {
    super(`Elements stand more than ${deepest} deep in each other.`);
  }
}

class ShallowDomHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    // One more is the document.
    if (this.tagStack.length > deepest) throw new NestedTooDeep(deepest);
    super.onopentag(name, attribs);
  }
}

function parse(html: string): { nodes: AnyNode[]; tooDeep: NestedTooDeep | null } {
  const handler = new ShallowDomHandler();
  try {
    new Parser(handler).end(html);
    return { nodes: handler.dom, tooDeep: null };
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    return { nodes: handler.dom, tooDeep: error };
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
