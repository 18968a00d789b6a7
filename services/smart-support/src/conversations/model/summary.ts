import { termsOf } from "../../retrieval/model/terms.ts";
import type { AuthorKind } from "./conversation.ts";

/** What a summary is made of. */
export interface SaidSentence {
  authorKind: AuthorKind;
  text: string;
}

/** Sentences of a summary. */
const mostSentences = 4;
/** Characters of one sentence. */
const longestSentence = 240;

const ends = /(?<=[.!?。！？\n])\s*/u;

/**
 * What the customer said, for whoever takes the conversation: their first sentence, their last, and between them those that carry most of
 * what the conversation is about, in their own words and order. A sentence carries what its words share with the others: the mean, over
 * its words, of the other sentences that have the word too.
 *
 * @returns at most four lines; empty where the customer said nothing
 */
export function summarise(messages: readonly SaidSentence[]): string {
  const sentences = messages
    .filter(({ authorKind }) => authorKind === "CUSTOMER")
    .flatMap(({ text }) => text.split(ends))
    .map((text) => text.replace(/\s+/g, " ").trim());
  const terms = new Map(sentences.map((sentence) => [sentence, [...new Set(termsOf(sentence))]]));
  const distinct = [...terms.keys()].filter((sentence) => terms.get(sentence)!.length > 0);
  if (distinct.length <= mostSentences) return lines(distinct);
  const sharing = new Map<string, number>();
  for (const sentence of distinct)
    for (const term of terms.get(sentence)!) sharing.set(term, (sharing.get(term) ?? -1) + 1);
  const carried = (sentence: string) => {
    const own = terms.get(sentence)!;
    return own.reduce((sum, term) => sum + sharing.get(term)!, 0) / own.length;
  };
  const between = distinct.slice(1, -1).sort((one, other) => carried(other) - carried(one));
  const chosen = new Set([distinct[0], distinct.at(-1), ...between.slice(0, mostSentences - 2)]);
  return lines(distinct.filter((sentence) => chosen.has(sentence)));
}

function lines(sentences: readonly string[]): string {
  return sentences
    .map((text) => (text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text))
    .join("\n");
}
