import { stemmer } from "stemmer";
import { runsOf, wordsOf } from "../../text/words.ts";

/** Where the parts of a name in code meet: `removeChild`, `HTTPServer`, `v2beta`. */
const joints = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/**
 * What a text is found by: stems of English words, the parts of names such as `removeChild`, Chinese words, and each two Chinese characters
 * that follow each other, since dictionaries part names and new words wrongly. Repeated as often as they stand there.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const run of runsOf(text)) {
    if (run.kind === "han") {
      const words = wordsOf(run);
      terms.push(...words);
      const characters = [...run.text];
      for (let at = 0; at + 1 < characters.length; at++) {
        const pair = characters[at]! + characters[at + 1]!;
        if (!words.includes(pair)) terms.push(pair);
      }
    } else if (run.kind === "letters") terms.push(stemmer(run.text));
  }
  for (const [name] of text.normalize("NFKC").matchAll(/[\p{Script=Latin}\p{N}]+/gu)) {
    const parts = name.split(joints);
    if (parts.length > 1) for (const part of parts) terms.push(stemmer(part.toLowerCase()));
  }
  return terms;
}
