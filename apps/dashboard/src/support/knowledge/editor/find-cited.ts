import type { CitedSentence } from "../article-address.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  from: number;
  /** Not included. */
  to: number;
}

/**
 * Where a cited sentence stands in a text as it is shown: of several places the one nearest to where it stood. White space counts for
 * nothing, since pages break lines as they like.
 *
 * @returns null where the text does not say it any more
 */
export function findCited(shown: string, { text, startsAt }: CitedSentence): Stretch | null {
  const places: number[] = [];
  let squeezed = "";
  for (let at = 0; at < shown.length; at++) {
    if (/\s/.test(shown[at]!)) continue;
    places.push(at);
    squeezed += shown[at];
  }
  const sought = text.replace(/\s+/g, "");
  if (sought === "") return null;
  let nearest: Stretch | null = null;
  for (let at = squeezed.indexOf(sought); at >= 0; at = squeezed.indexOf(sought, at + 1)) {
    const found = { from: places[at]!, to: places[at + sought.length - 1]! + 1 };
    if (nearest === null || Math.abs(found.from - startsAt) < Math.abs(nearest.from - startsAt)) nearest = found;
  }
  return nearest;
}
