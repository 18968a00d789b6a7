import type { Locale } from "@bellwether/schema/contracts/locale";

/** Sentences of articles as one reply, one after the other as a language writes them; the inbox shows the same. */
export function suggestedReply(sentences: readonly { text: string }[], locale: Locale): string {
  return sentences.map(({ text }) => text.trim()).join(locale === "en" ? " " : "");
}
