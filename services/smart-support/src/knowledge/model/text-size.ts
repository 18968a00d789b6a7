const hanOrWord = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** A Chinese word has about 1.6 characters, so that a character counts as this part of one. */
const wordsPerHan = 0.6;

/** About how many words a text has, in either language: enough to say what is short and what is long. */
export function countWords(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(hanOrWord)) words += /\p{Script=Han}/u.test(run) ? wordsPerHan : 1;
  return words;
}
