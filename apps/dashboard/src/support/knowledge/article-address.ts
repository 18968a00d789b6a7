/** A sentence of an article, as an answer cites it. */
export interface CitedSentence {
  text: string;
  /** Where it began in the article's text when it was cited, in UTF-16 units. */
  startsAt: number;
}

/** Where an article is read and written; with a sentence that is shown there, marked. */
export function articleAddress(id: string, cited?: CitedSentence): string {
  const address = `/support/knowledge/${encodeURIComponent(id)}`;
  return cited ? `${address}?${new URLSearchParams({ cited: cited.text, at: String(cited.startsAt) })}` : address;
}
