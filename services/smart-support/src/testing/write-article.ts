import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";

export interface WrittenArticle {
  title: string;
  /** A passage each; of one heading, none. */
  passages: readonly string[];
  locale?: Locale;
  audience?: ArticleAudience;
  externalId?: string;
  /** ISO date. */
  expiresOn?: string | null;
}

/** A published article with its passages, as they lie in the database. @returns its id */
export async function writeArticle(
  db: EntityManager,
  { title, passages, locale = "en", audience = "PUBLIC", externalId, expiresOn = null }: WrittenArticle,
): Promise<string> {
  const id = uuidV7();
  const text = passages.join("\n\n");
  await db.query(
    `INSERT INTO article (id, external_id, title, locale, audience, status, source_kind, version, published_version, expires_on)
     VALUES ($1, $2, $3, $4, $5, 'PUBLISHED', 'WRITTEN', 1, 1, $6)`,
    [id, externalId ?? id, title, locale, audience, expiresOn],
  );
  await db.query("INSERT INTO article_version (article_id, version, title, body, text) VALUES ($1, 1, $2, $3, $3)", [
    id,
    title,
    text,
  ]);
  let startsAt = 0;
  for (const [ordinal, passage] of passages.entries()) {
    await db.query(
      `INSERT INTO passage (id, article_id, article_version, ordinal, heading, text, starts_at, ends_at, locale, audience)
       VALUES ($1, $2, 1, $3, '', $4, $5, $6, $7, $8)`,
      [uuidV7(), id, ordinal, passage, startsAt, startsAt + passage.length, locale, audience],
    );
    startsAt += passage.length + 2;
  }
  return id;
}
