/** Sentences of articles as one reply, one after the other as a language writes them. */
export function suggestedReply(sentences: readonly { text: string }[], language: "EN" | "ZH_CN"): string {
  return sentences.map(({ text }) => text.trim()).join(language === "EN" ? " " : "");
}
