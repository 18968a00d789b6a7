import type { Locale } from "@bellwether/schema/contracts/locale";

/** A stretch of a text, in UTF-16 units; `text` is what stands there. */
export interface Sentence {
  text: string;
  startsAt: number;
  endsAt: number;
}

const segmenters: Record<Locale, Intl.Segmenter> = {
  en: new Intl.Segmenter("en", { granularity: "sentence" }),
  "zh-CN": new Intl.Segmenter("zh", { granularity: "sentence" }),
};
const hasWords = /[\p{L}\p{N}]/u;

/** The sentences of a text, and lines of lists, without the spaces around them; what has no word is none. */
export function splitSentences(text: string, locale: Locale): Sentence[] {
  const found: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    for (const { segment, index } of segmenters[locale].segment(line)) {
      const trimmed = segment.trim();
      if (!hasWords.test(trimmed)) continue;
      const startsAt = lineStart + index + segment.indexOf(trimmed);
      found.push({ text: trimmed, startsAt, endsAt: startsAt + trimmed.length });
    }
    lineStart += line.length + 1;
  }
  return found;
}
