import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { languageOf } from "../understanding/language/language-of.ts";
import type { SplitPassage } from "./model/split-passages.ts";

/** Of which article passages are, and who may be answered from them. */
export interface PassageOwner {
  id: string;
  version: number;
  /** Of passages whose own words do not tell. */
  locale: Locale;
  audience: ArticleAudience;
}

/**
 * Makes an article's passages those of one version. What it shares with earlier versions keeps its row, so that vectors and citations of
 * it stay; what it has no more is retired, not removed: answers given earlier cite it.
 */
export async function writePassages(
  db: EntityManager,
  article: PassageOwner,
  passages: readonly SplitPassage[],
): Promise<void> {
  await db.query(
    `INSERT INTO passage AS stored (article_id, article_version, audience, id, ordinal, heading, text, starts_at, ends_at, locale)
     SELECT $1, $2, $3, * FROM unnest($4::uuid[], $5::integer[], $6::text[], $7::text[], $8::integer[], $9::integer[], $10::text[])
     ON CONFLICT (tenant_id, id) DO UPDATE SET article_version = excluded.article_version, audience = excluded.audience,
       ordinal = excluded.ordinal, starts_at = excluded.starts_at, ends_at = excluded.ends_at, locale = excluded.locale,
       retired_at = NULL`,
    [
      article.id,
      article.version,
      article.audience,
      passages.map(({ id }) => id),
      passages.map(({ ordinal }) => ordinal),
      passages.map(({ heading }) => heading),
      passages.map(({ text }) => text),
      passages.map(({ startsAt }) => startsAt),
      passages.map(({ endsAt }) => endsAt),
      passages.map(({ text }) => languageOf(text) ?? article.locale),
    ],
  );
  await retirePassages(
    db,
    article.id,
    passages.map(({ id }) => id),
  );
}

/** Retires an article's passages, except those of `kept`. */
export async function retirePassages(
  db: EntityManager,
  articleId: string,
  kept: readonly string[] = [],
): Promise<void> {
  await db.query(
    "UPDATE passage SET retired_at = now() WHERE article_id = $1 AND retired_at IS NULL AND id <> ALL ($2::uuid[])",
    [articleId, kept],
  );
}
