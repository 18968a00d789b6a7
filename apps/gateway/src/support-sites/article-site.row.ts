import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { globalId, parseKey } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { toRemark } from "../remarks/remark.row.ts";
import type { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { type ArticlePage, ArticlePageOutcome, type ArticleSite } from "./article-site.type.ts";

const siteColumns = `site.id, site.url, site.audience, site.is_nightly, site.job_id, site.read_at, site.problem,
  (SELECT json_object_agg(outcome, pages) FROM (
     SELECT outcome, count(*)::integer AS pages FROM article_page WHERE site_id = site.id GROUP BY outcome) AS counted) AS counts`;

export interface ArticleSiteRow {
  id: string;
  url: string;
  audience: ArticleAudience;
  is_nightly: boolean;
  job_id: string | null;
  read_at: Date | null;
  problem: StoredRemark | null;
  counts: Partial<Record<ArticlePageOutcome, number>> | null;
}

/** Every site, in the order in which they were added. */
export const articleSitesStatement = `SELECT ${siteColumns} FROM article_site AS site ORDER BY site.created_at, site.id`;

export function toArticleSite(row: ArticleSiteRow): ArticleSite {
  return {
    id: globalId("ArticleSite", row.id),
    key: row.id,
    jobKey: row.job_id,
    url: row.url,
    audience: row.audience,
    isNightly: row.is_nightly,
    readAt: row.read_at,
    problem: row.problem === null ? null : toRemark(row.problem),
    counts: Object.values(ArticlePageOutcome).flatMap((outcome) => {
      const count = row.counts?.[outcome];
      return count === undefined ? [] : [{ outcome, count }];
    }),
  };
}

export function articleSiteByKey(db: TenantSnapshot): DataLoader<string, ArticleSite | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ArticleSiteRow>(
      `SELECT ${siteColumns} FROM article_site AS site WHERE site.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toArticleSite);
  });
}

/** One site inside a transaction; null when the organisation has no such one. */
export async function readArticleSite(db: EntityManager, key: string): Promise<ArticleSite | null> {
  const [row]: [ArticleSiteRow | undefined] = await db.query(
    `SELECT ${siteColumns} FROM article_site AS site WHERE site.id = $1`,
    [key],
  );
  return row === undefined ? null : toArticleSite(row);
}

export interface ArticlePageRow {
  url: string;
  outcome: ArticlePageOutcome;
  problem: StoredRemark | null;
  looked_at: Date;
  article_id: string | null;
}

/** Pages of a site, by address. */
export function articlePagesList(siteId: string, outcomes: readonly ArticlePageOutcome[] | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.add(`page.site_id = ${conditions.parameters.add(parseKey("ArticleSite", siteId, "siteId"))}::uuid`);
  if (outcomes) conditions.oneOf("page.outcome", outcomes);
  return {
    columns: "page.url, page.outcome, page.problem, page.looked_at, article.id AS article_id",
    from: "article_page AS page LEFT JOIN article ON article.external_id = page.external_id",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "page.url", type: "text", idSql: "page.url", idType: "text", descending: false },
  };
}

export function toArticlePage(row: ArticlePageRow): ArticlePage {
  return {
    articleKey: row.article_id,
    url: row.url,
    outcome: row.outcome,
    problem: row.problem === null ? null : toRemark(row.problem),
    lookedAt: row.looked_at,
  };
}
