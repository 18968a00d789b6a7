import type { Failure, FailureSentences } from "./failure-codes.ts";

/** Failures of articles, whose sentences have files of their own. */
export type ArticleFailure = Extract<Failure, `article.${string}`>;

export const englishArticleFailures: Pick<FailureSentences, ArticleFailure> = {
  "article.unknown": () => "There is no such article; list the articles to find its id.",
  "article.version-unknown": (f) => `Version ${f.text("version")} of this article is not kept; choose one of its list.`,
  "article.changed": (f) =>
    `Somebody changed this article meanwhile; it is at version ${f.text("version")} now. Look at what is new, then decide again.`,
  "article.too-many": (f) => `There are ${f.text("maximum")} articles already; archive some first.`,
  "article.title": (f) => `A title has 1 to ${f.text("maximum")} characters; this one has ${f.text("length")}.`,
  "article.body-length": (f) =>
    `An article has at most ${f.text("maximum")} characters; this one has ${f.text("length")}. Make several of it.`,
  "article.body-control": () => "The text has control characters, which no text has; paste it as plain text.",
  "article.body-empty": () =>
    "The article says nothing that could be answered from; write a sentence before publishing it.",
  "article.passages": (f) =>
    `The article would have ${f.text("count")} passages, and at most ${f.text("maximum")} are allowed. Make several of it.`,
};
