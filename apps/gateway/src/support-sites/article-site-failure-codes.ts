import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can be wrong with a site whose pages are to become articles, with the kind of failure that each is. */
export const articleSiteFailureCodes = {
  "article-site.url": "INVALID",
  "article-site.known": "CONFLICT",
  "article-site.too-many": "LIMIT_EXCEEDED",
  "article-site.unknown": "NOT_FOUND",
  "article-site.at-rest": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type ArticleSiteFailure = keyof typeof articleSiteFailureCodes;
