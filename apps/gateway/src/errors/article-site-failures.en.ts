import type { ArticleSiteFailure } from "../support-sites/article-site-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishArticleSiteFailures: Pick<FailureSentences, ArticleSiteFailure> = {
  "article-site.url": (f) =>
    `Give the address of a site map, or of your site, beginning with https:// and of at most ${f.text("maximum")} characters. Sites that are not on the public internet need their network allowed (WEBHOOK_ALLOWED_NETWORKS).`,
  "article-site.known": () => "This site is in the list already; read it again there.",
  "article-site.too-many": (f) => `There are ${f.text("maximum")} sites already; remove one first.`,
  "article-site.unknown": () => "There is no such site; somebody may have removed it.",
  "article-site.at-rest": () => "The site is not being read now.",
};
