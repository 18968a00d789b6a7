/** Who may be answered from an article: everybody, or the organisation's own people alone. */
export const articleAudiences = ["PUBLIC", "AGENTS"] as const;
export type ArticleAudience = (typeof articleAudiences)[number];

/** Nobody is answered from a draft, nor from what is archived. */
export const articleStatuses = ["DRAFT", "PUBLISHED", "ARCHIVED"] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** What an article was made from. */
export const articleSourceKinds = ["MARKDOWN", "HTML", "PDF", "DOCX", "QA", "SITEMAP", "WRITTEN"] as const;
export type ArticleSourceKind = (typeof articleSourceKinds)[number];

/** What became of a page of a site when it was last looked at. */
export const articlePageOutcomes = ["CREATED", "UPDATED", "UNCHANGED", "REFUSED", "GONE"] as const;
export type ArticlePageOutcome = (typeof articlePageOutcomes)[number];
