import { type PersonalSpan, spanOf } from "./span.ts";

const letter = "A-Za-z0-9\\u00C0-\\u024F";
/** Lengths as RFC 5321, section 4.5.3.1, has them, so that no text is read twice. */
const address = new RegExp(
  `(?<![${letter}._%+'-])[${letter}][${letter}._%+'-]{0,63} ?@ ?(?:[${letter}](?:[${letter}-]{0,61}[${letter}])?\\.){1,5}[A-Za-z]{2,24}(?![${letter}])`,
  "dg",
);
/** Spelt out; of the large providers alone, since `at` is a word. */
const spelt =
  /(?<![A-Za-z0-9])[a-z0-9]{1,30}(?:(?: dot |[._-])[a-z0-9]{1,30}){0,3} ?(?: at |\(at\)|\[at\]) ?(?:gmail|outlook|hotmail|yahoo|icloud|live|qq|163|126|foxmail|sina)(?: dot |\.)(?:com|cn|net|co\.uk)(?![A-Za-z])/dgi;

/** E-mail addresses in a text whose digits and signs are folded. */
export function findEmails(folded: string): PersonalSpan[] {
  return [address, spelt].flatMap((pattern) => Array.from(folded.matchAll(pattern), (match) => spanOf("EMAIL", match)));
}
