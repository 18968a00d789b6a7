/** Elements that never hold others, so that they are not closed. */
const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

const comment = { opening: "<!--", closing: "-->" };
const tagName = /[a-z][\w:-]*/iy;

/**
 * How deep elements stand inside one another, as a reader sees it who goes by the tags alone: any end closes the innermost. In one pass, since
 * what it is asked of is not known to be well made.
 */
export function deepestNesting(markup: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = markup.indexOf("<"); at !== -1; at = markup.indexOf("<", at + 1)) {
    if (markup.startsWith(comment.opening, at)) {
      const end = markup.indexOf(comment.closing, at + comment.opening.length);
      if (end === -1) return deepest;
      at = end;
      continue;
    }
    if (markup[at + 1] === "/") depth = Math.max(0, depth - 1);
    tagName.lastIndex = at + 1;
    const [name] = tagName.exec(markup) ?? [];
    if (name === undefined) continue;
    at = endOfTag(markup, at + 1 + name.length);
    if (markup[at - 1] === "/" || empty.has(name)) continue;
    depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Where a tag's `>` stands; those in quotes are its attributes'. The last character where there is none. */
function endOfTag(markup: string, from: number): number {
  let quote = "";
  for (let at = from; at < markup.length; at += 1) {
    const character = markup[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
  }
  return markup.length - 1;
}
