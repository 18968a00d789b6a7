import { describedEnum } from "../schema/described-enum.ts";

export const ArticleAudience = describedEnum("ArticleAudience", "Who may be answered from an article.", {
  PUBLIC: "Everybody.",
  AGENTS: "The organisation's own people alone.",
});
export type ArticleAudience = keyof typeof ArticleAudience;

export const ArticleStatus = describedEnum("ArticleStatus", "Whether an article is answered from.", {
  DRAFT: "It was never published.",
  PUBLISHED: "Its published version is answered from, until it expires.",
  ARCHIVED: "It is kept, and not answered from.",
});
export type ArticleStatus = keyof typeof ArticleStatus;

export const ArticleSourceKind = describedEnum("ArticleSourceKind", "What an article was made from.", {
  MARKDOWN: "A Markdown or text file.",
  HTML: "An HTML file.",
  PDF: "A PDF file.",
  DOCX: "A Word file.",
  QA: "A row of questions and answers.",
  SITEMAP: "A page of the organisation's own site.",
  WRITTEN: "Nothing: it was written here.",
});
export type ArticleSourceKind = keyof typeof ArticleSourceKind;

export const ArticleLineKind = describedEnum("ArticleLineKind", "Which of two versions has a line.", {
  SAME: "Both.",
  REMOVED: "The earlier alone.",
  ADDED: "The later alone.",
});
export type ArticleLineKind = keyof typeof ArticleLineKind;
