const sentences = new Intl.Segmenter("zh", { granularity: "sentence" });

/** Characters that are looked through at once: the segmenter takes the longer for each sentence, the longer the text around it is. */
const windowLength = 8_192;
/** Characters after a sentence that tell that it ends there: an abbreviation's full stop ends none. */
const context = 256;

/** A text's sentences as the segmenter of ICU parts them, in time that grows with the text's length. Joined they are the text. */
export function* sentencesOf(text: string): Generator<{ index: number; segment: string }> {
  let at = 0;
  let length = windowLength;
  while (at < text.length) {
    const isLast = at + length >= text.length;
    let next = at;
    for (const { index, segment } of sentences.segment(text.slice(at, at + length))) {
      const end = index + segment.length;
      if (!isLast && end + context > length) break;
      yield { index: at + index, segment };
      next = at + end;
    }
    // A sentence that is longer is looked for in more.
    length = next === at ? 2 * length : windowLength;
    at = next;
  }
}
