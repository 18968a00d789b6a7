/** Bounds of what support knows. Lengths are in UTF-16 code units, as JavaScript counts. */
export const knowledgeLimits = {
  /** Articles of an organisation that are not archived. */
  articles: 20_000,
  externalIdLength: 500,
  titleLength: 300,
  /** Of one article: about 250 printed pages. */
  bodyLength: 1_000_000,
  /** Of one article. */
  passages: 5_000,
} as const;
