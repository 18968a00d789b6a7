import type { Locale } from "@bellwether/schema/contracts/locale";
import { notExpiredSql } from "@bellwether/smart-support/knowledge/answerable-passages";
import { globalId } from "../node/global-id.ts";
import type { Article, ArticleVersion, Passage } from "./article.type.ts";
import type { ArticleAudience, ArticleSourceKind, ArticleStatus } from "./article-words.enum.ts";
import { supportLanguage } from "./support-language.enum.ts";

export const articleColumns = `article.id, article.external_id, article.title, article.locale, article.audience, article.status,
  article.source_kind, article.source_url, article.expires_on::text AS expires_on, NOT ${notExpiredSql("article")} AS is_expired,
  article.version, article.published_version, article.updated_at, article.updated_by,
  (SELECT count(*)::integer FROM passage WHERE passage.article_id = article.id AND passage.retired_at IS NULL) AS passage_count`;

export interface ArticleRow {
  id: string;
  external_id: string;
  title: string;
  locale: Locale;
  audience: ArticleAudience;
  status: ArticleStatus;
  source_kind: ArticleSourceKind;
  source_url: string | null;
  expires_on: string | null;
  is_expired: boolean;
  version: number;
  published_version: number | null;
  updated_at: Date;
  updated_by: string | null;
  passage_count: number;
}

export function toArticle(row: ArticleRow): Article {
  return {
    id: globalId("Article", row.id),
    key: row.id,
    externalId: row.external_id,
    title: row.title,
    language: supportLanguage(row.locale),
    audience: row.audience,
    status: row.status,
    sourceKind: row.source_kind,
    sourceUrl: row.source_url,
    expiresOn: row.expires_on,
    isExpired: row.is_expired,
    version: row.version,
    publishedVersion: row.published_version,
    passageCount: row.passage_count,
    updatedAt: row.updated_at,
    updatedByReference: row.updated_by,
  };
}

export interface ArticleVersionRow {
  article_id: string;
  version: number;
  title: string;
  author: string | null;
  made_at: Date;
}

export function toArticleVersion(row: ArticleVersionRow): ArticleVersion {
  return {
    articleKey: row.article_id,
    version: row.version,
    title: row.title,
    madeAt: row.made_at,
    authorReference: row.author,
  };
}

export const passageColumns = `passage.id, passage.article_id, passage.ordinal, passage.heading, passage.text, passage.starts_at,
  passage.ends_at, passage.locale, passage.audience, passage.retired_at`;

export interface PassageRow {
  id: string;
  article_id: string;
  ordinal: number;
  heading: string;
  text: string;
  starts_at: number;
  ends_at: number;
  locale: Locale;
  audience: ArticleAudience;
  retired_at: Date | null;
}

export function toPassage(row: PassageRow): Passage {
  return {
    id: globalId("Passage", row.id),
    articleKey: row.article_id,
    ordinal: row.ordinal,
    heading: row.heading,
    text: row.text,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    language: supportLanguage(row.locale),
    audience: row.audience,
    retiredAt: row.retired_at,
  };
}
