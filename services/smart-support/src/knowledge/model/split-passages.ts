import { v5 as hashedUuid } from "uuid";
import type { ArticleText, TextBlock } from "./article-text.ts";
import { sentencesOf } from "./sentences-of.ts";
import { countWords } from "./text-size.ts";

/** A stretch of an article that is found and cited as one. */
export interface SplitPassage {
  id: string;
  ordinal: number;
  heading: string;
  /** Equal to the article's text from `startsAt` to `endsAt`. */
  text: string;
  startsAt: number;
  endsAt: number;
}

/** Words. A section up to this long stays whole: it answers one question. */
const wholeSection = 120;
/** Words. A shorter paragraph, such as a lead-in to a list, goes with the one after it. */
const enough = 40;
/** Words. What is longer is parted between sentences. */
const tooLong = 200;
/** Words that the parts of a long paragraph aim at. */
const partLength = 120;

interface Span {
  startsAt: number;
  endsAt: number;
}

/**
 * Splits an article into passages, by headings first, then paragraphs, then sentences. Where a passage ends is said by what is near it
 * alone, never by what has gone before the heading: an edit leaves the passages of other sections as they are, and their ids with them.
 *
 * @param articleId UUID; the same text in another article is another passage
 */
export function splitPassages(articleId: string, { text, blocks }: ArticleText): SplitPassage[] {
  const occurrences = new Map<string, number>();
  return sectionsOf(blocks)
    .flatMap((section) => spansOf(text, section).map((span) => ({ ...span, heading: section[0]!.heading })))
    .map(({ startsAt, endsAt, heading }, ordinal) => {
      const words = text.slice(startsAt, endsAt);
      const key = JSON.stringify([heading, words]);
      const occurrence = occurrences.get(key) ?? 0;
      occurrences.set(key, occurrence + 1);
      const id = hashedUuid(JSON.stringify([heading, words, occurrence]), articleId);
      return { id, ordinal, heading, text: words, startsAt, endsAt };
    });
}

/** Neighbouring blocks below the same headings. */
function sectionsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const sections: TextBlock[][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last?.[0]?.heading === block.heading) last.push(block);
    else sections.push([block]);
  }
  return sections;
}

function spansOf(text: string, section: readonly TextBlock[]): Span[] {
  const whole = { startsAt: section[0]!.startsAt, endsAt: section.at(-1)!.endsAt };
  if (countWords(text.slice(whole.startsAt, whole.endsAt)) <= wholeSection) return [whole];
  const spans: Span[] = [];
  let open = null as Span | null;
  for (const { startsAt, endsAt } of section) {
    open = { startsAt: open?.startsAt ?? startsAt, endsAt };
    if (countWords(text.slice(open.startsAt, open.endsAt)) < enough) continue;
    spans.push(...partsOf(text, open));
    open = null;
  }
  // A short end goes with what it ends.
  const last = spans.at(-1);
  if (open !== null && last !== undefined && countWords(text.slice(last.startsAt, open.endsAt)) <= tooLong)
    last.endsAt = open.endsAt;
  else if (open !== null) spans.push(open);
  return spans;
}

/** A long stretch in parts that end with sentences. One sentence alone is never parted, unless it is longer than any is. */
function partsOf(text: string, span: Span): Span[] {
  if (countWords(text.slice(span.startsAt, span.endsAt)) <= tooLong) return [span];
  const parts: Span[] = [];
  let open = null as (Span & { words: number }) | null;
  for (const { startsAt, endsAt } of pieces(text, span)) {
    const words = countWords(text.slice(startsAt, endsAt));
    if (open !== null && open.words + words > partLength) {
      parts.push(open);
      open = null;
    }
    open = { startsAt: open?.startsAt ?? startsAt, endsAt, words: (open?.words ?? 0) + words };
  }
  if (open !== null) parts.push(open);
  return parts.map((part) => trimmed(text, part)).filter(({ startsAt, endsAt }) => endsAt > startsAt);
}

/** Characters of one piece at most: a text without sentences, such as a long line of figures, is cut all the same. */
const longestPiece = 1_200;

function* pieces(text: string, { startsAt, endsAt }: Span): Generator<Span> {
  for (const { index, segment } of sentencesOf(text.slice(startsAt, endsAt))) {
    for (let at = 0; at < segment.length; ) {
      const end = cutAt(segment, at);
      yield { startsAt: startsAt + index + at, endsAt: startsAt + index + end };
      at = end;
    }
  }
}

/** Never between the halves of one character. */
function cutAt(segment: string, at: number): number {
  const end = at + longestPiece;
  if (end >= segment.length) return segment.length;
  const isHighHalf = /[\uD800-\uDBFF]/.test(segment[end - 1]!);
  return isHighHalf ? end - 1 : end;
}

function trimmed(text: string, { startsAt, endsAt }: Span): Span {
  const words = text.slice(startsAt, endsAt);
  return {
    startsAt: startsAt + (words.length - words.trimStart().length),
    endsAt: endsAt - (words.length - words.trimEnd().length),
  };
}
