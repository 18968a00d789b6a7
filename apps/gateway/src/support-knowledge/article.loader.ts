import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import {
  type ArticleRow,
  type ArticleVersionRow,
  articleColumns,
  type PassageRow,
  passageColumns,
  toArticle,
  toArticleVersion,
  toPassage,
} from "./article.row.ts";
import type { Article, ArticleVersion, Passage } from "./article.type.ts";

/** Versions that are listed of one article. */
const maxVersions = 200;

export function articleByKey(db: TenantSnapshot): DataLoader<string, Article | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ArticleRow>(
      `SELECT ${articleColumns} FROM article WHERE article.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toArticle);
  });
}

export function passageByKey(db: TenantSnapshot): DataLoader<string, Passage | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<PassageRow>(`SELECT ${passageColumns} FROM passage WHERE id = ANY($1::uuid[])`, [keys]);
    return inKeyOrder(keys, rows, (row) => row.id, toPassage);
  });
}

/** Versions of articles, the newest first; at most 200 of each. */
export function versionsByArticle(db: TenantSnapshot): DataLoader<string, ArticleVersion[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ArticleVersionRow>(
      `SELECT version.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT article_id, version, title, author, made_at FROM article_version WHERE article_id = asked.id
         ORDER BY version DESC LIMIT ${maxVersions}) AS version`,
      [keys],
    );
    return keys.map((key) => rows.filter(({ article_id }) => article_id === key).map(toArticleVersion));
  });
}

/** What a version of an article says. */
interface Words {
  article_id: string;
  version: number;
  body: string;
  text: string;
}

/** What versions say, by `<article>/<version>`. */
export function wordsByVersion(db: TenantSnapshot): DataLoader<string, Words | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<Words>(
      `SELECT article_id, version, body, text FROM unnest($1::text[]) AS asked (key) JOIN article_version
         ON article_id = split_part(key, '/', 1)::uuid AND version = split_part(key, '/', 2)::integer`,
      [keys],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => `${row.article_id}/${row.version}`,
      (row) => row,
    );
  });
}

/** One article inside a transaction; null when the organisation has no such one. */
export async function readArticleRow(db: EntityManager, key: string): Promise<Article | null> {
  const [row]: [ArticleRow | undefined] = await db.query(
    `SELECT ${articleColumns} FROM article WHERE article.id = $1`,
    [key],
  );
  return row === undefined ? null : toArticle(row);
}
