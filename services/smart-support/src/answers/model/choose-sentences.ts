import type { Locale } from "@bellwether/schema/contracts/locale";
import { termsOf } from "../../retrieval/model/terms.ts";
import type { CitedSentence, JudgedSentence } from "../contract.ts";
import { splitSentences } from "./split-sentences.ts";

/** A retrieved passage as sentences are taken from it. */
export interface SourcePassage {
  id: string;
  articleId: string;
  title: string;
  text: string;
  /** Where it begins in `articleText`. */
  startsAt: number;
  articleText: string;
  /** The re-ranker's score. */
  rank: number;
}

export interface AskedOf {
  terms: readonly string[];
  rarityOf(term: string): number;
  /** Cosine similarity of a text's terms to the question, -1 … 1; null where there are no vectors. */
  similarityOf: ((terms: readonly string[]) => number) | null;
  locale: Locale;
}

export interface ChosenSentences {
  /** In the order in which they are read. */
  sentences: CitedSentence[];
  /** All that were looked at, best first. */
  judged: JudgedSentence[];
}

/** Sentences of an answer at most: what is longer is an article. */
const mostSentences = 4;
/** Share of a sentence's support that its passage gives it: an answer need not repeat the question's words. */
const passageShare = 0.4;
/** Share of its neighbour's relevance that a sentence has at least: what follows explains. */
const neighbourShare = 0.5;
/** Support below which a sentence is left out, by itself and beside the best. */
const leastSupport = 0.2;
const besideBest = 0.7;
/** Share of terms from which on two sentences say the same. */
const sameFrom = 0.8;

/**
 * Takes an answer out of passages: the sentences that speak most of what was asked, none twice, at most four, article by article in the order
 * in which they stand. A sentence that does not stand word for word where it would be cited from is not even looked at.
 *
 * @param passages best first
 */
export function chooseSentences(passages: readonly SourcePassage[], asked: AskedOf): ChosenSentences {
  const best = Math.max(...passages.map(({ rank }) => rank));
  const looked = passages.flatMap((passage) => {
    const place = passages.findIndex(({ articleId }) => articleId === passage.articleId);
    const weight = Math.exp(passage.rank - best);
    const standing = splitSentences(passage.text, asked.locale)
      .map((sentence) => ({
        ...sentence,
        from: passage.startsAt + sentence.startsAt,
        to: passage.startsAt + sentence.endsAt,
      }))
      .filter(({ text, from, to }) => passage.articleText.slice(from, to) === text)
      .map((sentence) => {
        const terms = termsOf(sentence.text);
        return { ...sentence, terms: new Set(terms), relevance: relevanceOf(terms, asked) };
      });
    return standing.map(({ text, from, to, terms, relevance }, at) => {
      const shown = Math.max(relevance, neighbourShare * (standing[at - 1]?.relevance ?? 0));
      const cited: CitedSentence = {
        text,
        passageId: passage.id,
        articleId: passage.articleId,
        title: passage.title,
        startsAt: from,
        endsAt: to,
        support: weight * (passageShare + (1 - passageShare) * shown),
      };
      return { cited, place, terms };
    });
  });
  looked.sort((one, other) => other.cited.support - one.cited.support);
  const highest = looked[0]?.cited.support ?? 0;
  const kept: typeof looked = [];
  const judged = looked.map((one): JudgedSentence => {
    const reason = judge(one, kept, highest);
    if (reason === "kept") kept.push(one);
    const { text, passageId, support } = one.cited;
    return { text, passageId, support, kept: reason === "kept", reason };
  });
  kept.sort((one, other) => one.place - other.place || one.cited.startsAt - other.cited.startsAt);
  return { sentences: kept.map(({ cited }) => cited), judged };
}

interface Looked {
  cited: CitedSentence;
  terms: ReadonlySet<string>;
}

function judge({ cited, terms }: Looked, kept: readonly Looked[], highest: number): JudgedSentence["reason"] {
  if (cited.support < Math.max(leastSupport, besideBest * highest)) return "weak";
  if (kept.some((other) => overlapOf(terms, other.terms) >= sameFrom)) return "repeats";
  return kept.length < mostSentences ? "kept" : "surplus";
}

/** How much of the question a sentence covers by rarity, or how near it is by vectors, whichever says more, 0 … 1. */
function relevanceOf(terms: readonly string[], { terms: asked, rarityOf, similarityOf }: AskedOf): number {
  const has = new Set(terms);
  let [covered, all] = [0, 0];
  for (const term of new Set(asked)) {
    const rarity = rarityOf(term);
    all += rarity;
    if (has.has(term)) covered += rarity;
  }
  return Math.max(all === 0 ? 0 : covered / all, similarityOf?.(terms) ?? 0);
}

function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of one) if (other.has(term)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
