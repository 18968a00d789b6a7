import { foldDigits } from "@bellwether/runtime/masking/fold-digits";
import type { Locale } from "@bellwether/schema/contracts/locale";

const marks = /\[[A-Z]+(?:_\d+)?\]/g;
const han = /\p{Script=Han}/gu;
const letters = /\p{L}/gu;
/** Of a translation into English at most this share of letters is Chinese: names and titles may stay. */
const mostHan = 0.3;
/** Characters beyond which a translation is longer than any text of its length becomes: an English word has two or three in Chinese, and back. */
const longest = (source: string) => 6 * source.length + 40;

/**
 * Whether a text may be the translation of another, as far as signs tell: masked places and numbers of two digits and more are those of the original, the
 * letters are of the language, and it has not grown beyond what translations do. A model that answers or obeys the text fails most of these.
 */
export function isFaithful(source: string, translated: string, to: Locale): boolean {
  if (translated.trim() === "" || translated.length > longest(source)) return false;
  if (sorted(source, marks) !== sorted(translated, marks) || sorted(source, numbers) !== sorted(translated, numbers))
    return false;
  const [all, chinese] = [letters, han].map((kind) => translated.replaceAll(marks, "").match(kind)?.length ?? 0);
  if (all === 0) return true;
  const isForeign = (source.replaceAll(marks, "").match(letters) ?? []).length > 0;
  return to === "en" ? chinese! / all! <= mostHan : chinese! > 0 || !isForeign;
}

/** Months of a date that English writes as words. */
const months = /(?<!\d)1[0-2]月/g;
/** Runs of digits that are no small numbers, which languages write as words. */
const numbers = /\d{2,}/g;

function sorted(text: string, pattern: RegExp): string {
  // Thousands are parted by commas in one language and not in another.
  const plain = foldDigits(text)
    .replaceAll(/(?<=\d),(?=\d{3})/g, "")
    .replaceAll(months, "");
  return (plain.match(pattern) ?? []).sort().join(" ");
}
