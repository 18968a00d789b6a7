import { runsOf, wordsOf } from "../../text/words.ts";

/** What a text is known by: counts of its word pairs and words, and of the pieces that words are spelt with. */
export interface TextFeatures {
  words: Map<string, number>;
  pieces: Map<string, number>;
}

/** Characters of a piece of a word in letters, with a space at either end of the word. */
const pieceLengths = [2, 3, 4, 5];
/** Characters of a piece of a Chinese run: most words have two. */
const hanPieceLengths = [1, 2, 3];

/** Counts words, pairs of words that follow each other, and pieces of 2 to 5 characters (Chinese: 1 to 3), which see through misspelling. */
export function featuresOf(text: string): TextFeatures {
  const features: TextFeatures = { words: new Map(), pieces: new Map() };
  let before: string | null = null;
  for (const run of runsOf(text)) {
    for (const word of wordsOf(run)) {
      add(features.words, word);
      if (before !== null) add(features.words, `${before} ${word}`);
      before = word;
    }
    const [characters, lengths] =
      run.kind === "letters" ? [[" ", ...run.text, " "], pieceLengths] : [[...run.text], hanPieceLengths];
    for (const length of lengths)
      for (let from = 0; from + length <= characters.length; from++)
        add(features.pieces, characters.slice(from, from + length).join(""));
  }
  return features;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
