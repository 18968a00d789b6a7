import type { Locale } from "@bellwether/schema/contracts/locale";
import { splitSentences } from "../model/split-sentences.ts";

/** A sentence of an endpoint's own, and the passages that it names: 1 is the first. */
export interface GeneratedSentence {
  text: string;
  cites: number[];
}

const mark = String.raw`[\[【]\s*\d{1,3}(?:\s*[,，]\s*\d{1,3})*\s*[\]】]`;
const marks = new RegExp(mark, "gu");
/** Marks behind the sign that ends their sentence; they belong before it. */
const behind = new RegExp(String.raw`([.!?。！？]["”’)）]*)[^\S\n]*((?:${mark}\s?)+)`, "gu");
/** What Markdown sets before and around words. */
const dress = /^\s*(?:[-*•#>]+|\d+[.)])\s+|[*_\x60]{1,3}/gmu;

/** What an endpoint wrote, in sentences with what each cites; one that cites nothing is told as such. */
export function readGenerated(written: string, locale: Locale): GeneratedSentence[] {
  const plain = written.replace(/\p{Cc}/gu, (sign) => (sign === "\n" ? sign : " ")).replace(dress, "");
  return splitSentences(plain.replace(behind, " $2$1 "), locale).flatMap(({ text }) => {
    const cites = Array.from(text.matchAll(marks), ([found]) => (found.match(/\d+/g) ?? []).map(Number)).flat();
    const said = text
      .replace(marks, "")
      .replace(/\s+(?=[.!?,;。！？，；]|$)/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
    return /\p{L}/u.test(said) ? [{ text: said, cites: [...new Set(cites)] }] : [];
  });
}
