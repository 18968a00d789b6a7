import { termsOf } from "../../retrieval/model/terms.ts";

/** Characters of the longest word that a text is found by; longer ones are no words. */
const longestWord = 100;
/** Words of one search. */
const mostWords = 20;

/** What a text is found by, each once: stems, Chinese words and pairs of characters. */
export function searchWords(text: string): string[] {
  return [...new Set(termsOf(text))].filter((term) => term.length <= longestWord);
}

/** A search as PostgreSQL's `tsquery`: all of its words; null where it has none. */
export function searchQuery(text: string): string | null {
  const words = searchWords(text).slice(0, mostWords);
  if (words.length === 0) return null;
  return words.map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`).join(" & ");
}
