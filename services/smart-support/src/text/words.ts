/** A stretch of text that is read in one way. */
export interface TextRun {
  kind: "han" | "letters" | "sign";
  /** Normalised (NFKC) and in lower case. */
  text: string;
}

const runs =
  /(?<han>\p{Script=Han}+)|(?<letters>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’]\p{Script=Latin}+)*)|(?<sign>[!?]|\p{Extended_Pictographic})/gu;
const hanWords = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * A text in runs of Chinese characters, of other letters and digits, and of the signs that carry a mood: `!`, `?` and emoji. All other
 * signs and spaces part runs and are left out.
 */
export function runsOf(text: string): TextRun[] {
  const found: TextRun[] = [];
  for (const { groups } of text.normalize("NFKC").toLowerCase().matchAll(runs)) {
    for (const kind of ["han", "letters", "sign"] as const) {
      const run = groups?.[kind];
      if (run !== undefined) found.push({ kind, text: run });
    }
  }
  return found;
}

/** The words of a run: Chinese is parted by the dictionary of ICU, which carries no spaces. */
export function wordsOf({ kind, text }: TextRun): string[] {
  return kind === "han" ? Array.from(hanWords.segment(text), ({ segment }) => segment) : [text];
}
