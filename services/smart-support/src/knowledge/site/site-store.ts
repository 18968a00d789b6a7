import type { Remark } from "@bellwether/schema/contracts/facts";
import type { ArticleAudience, ArticlePageOutcome } from "@bellwether/schema/contracts/knowledge";
import type { EntityManager } from "typeorm";

/** A site whose pages become articles. */
export interface StoredSite {
  id: string;
  /** Of a site map, or of the site. */
  url: string;
  /** Of articles that its pages become; afterwards each article has its own. */
  audience: ArticleAudience;
  isNightly: boolean;
}

/** What is known of a page from when it was last taken. */
export interface KnownPage {
  /** Of its article; null before one was made of it. */
  externalId: string | null;
  etag: string | null;
  lastModified: string | null;
  contentHash: string | null;
  /** The reading that looked at it last. */
  runId: string;
}

/** What became of a page in one reading; what is null of what it was taken with stays. */
export interface PageNote {
  url: string;
  outcome: ArticlePageOutcome;
  problem: Remark | null;
  taken: Omit<KnownPage, "runId"> | null;
}

/** The site of an address; null where there is none. */
export async function findSite(db: EntityManager, url: string): Promise<StoredSite | null> {
  const [row]: StoredSite[] = await db.query(
    `SELECT id, url, audience, is_nightly AS "isNightly" FROM article_site WHERE url = $1`,
    [url],
  );
  return row ?? null;
}

export async function readSiteRow(db: EntityManager, siteId: string): Promise<StoredSite | null> {
  const [row]: StoredSite[] = await db.query(
    `SELECT id, url, audience, is_nightly AS "isNightly" FROM article_site WHERE id = $1`,
    [siteId],
  );
  return row ?? null;
}

/** Adds a site; null where its address is known already. */
export async function insertSite(
  db: EntityManager,
  { url, audience, isNightly }: Omit<StoredSite, "id">,
  createdBy: string | null,
): Promise<string | null> {
  const [row]: { id: string }[] = await db.query(
    `INSERT INTO article_site (id, url, audience, is_nightly, created_by) VALUES (gen_random_uuid(), $1, $2, $3, $4)
     ON CONFLICT (tenant_id, url) DO NOTHING RETURNING id`,
    [url, audience, isNightly, createdBy],
  );
  return row?.id ?? null;
}

/** Says which job reads a site now. */
export async function beginReading(db: EntityManager, siteId: string, jobId: string | null): Promise<void> {
  await db.query("UPDATE article_site SET job_id = coalesce($2, job_id), problem = NULL WHERE id = $1", [
    siteId,
    jobId,
  ]);
}

/** Says how a reading ended. */
export async function endReading(db: EntityManager, siteId: string, problem: Remark | null): Promise<void> {
  await db.query("UPDATE article_site SET read_at = clock_timestamp(), problem = $2 WHERE id = $1", [
    siteId,
    problem === null ? null : JSON.stringify(problem),
  ]);
}

/** The page, as far as its article is still there: without one, it is to be read as if for the first time. */
export async function findPage(db: EntityManager, siteId: string, url: string): Promise<KnownPage | null> {
  const [row]: KnownPage[] = await db.query(
    `SELECT article.external_id AS "externalId", etag, last_modified AS "lastModified", content_hash AS "contentHash", run_id AS "runId"
     FROM article_page AS page LEFT JOIN article ON article.external_id = page.external_id
     WHERE site_id = $1 AND url = $2`,
    [siteId, url],
  );
  return row ?? null;
}

/** The address of another page that this reading made the same article of; null where there is none. */
export async function findTwin(
  db: EntityManager,
  siteId: string,
  runId: string,
  { url, externalId }: { url: string; externalId: string },
): Promise<string | null> {
  const [row]: { url: string }[] = await db.query(
    `SELECT url FROM article_page WHERE site_id = $1 AND run_id = $2 AND external_id = $3 AND url <> $4 AND outcome <> 'REFUSED' LIMIT 1`,
    [siteId, runId, externalId, url],
  );
  return row?.url ?? null;
}

/** Keeps what became of a page. */
export async function notePage(db: EntityManager, siteId: string, runId: string, page: PageNote): Promise<void> {
  const { url, outcome, problem, taken } = page;
  await db.query(
    `INSERT INTO article_page AS known (site_id, url, run_id, outcome, problem, external_id, etag, last_modified, content_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (tenant_id, site_id, url) DO UPDATE SET run_id = excluded.run_id, outcome = excluded.outcome,
       problem = excluded.problem, looked_at = excluded.looked_at,
       external_id = CASE WHEN $10 THEN excluded.external_id ELSE known.external_id END,
       etag = CASE WHEN $10 THEN excluded.etag ELSE known.etag END,
       last_modified = CASE WHEN $10 THEN excluded.last_modified ELSE known.last_modified END,
       content_hash = CASE WHEN $10 THEN excluded.content_hash ELSE known.content_hash END`,
    [
      siteId,
      url,
      runId,
      outcome,
      problem === null ? null : JSON.stringify(problem),
      taken?.externalId ?? null,
      taken?.etag ?? null,
      taken?.lastModified ?? null,
      taken?.contentHash ?? null,
      taken !== null,
    ],
  );
}

/**
 * Of pages that a whole reading did not meet: those that an article was made of are gone, which people are told; others were never more
 * than a line of the report.
 */
export async function forgetUnmet(db: EntityManager, siteId: string, runId: string): Promise<void> {
  await db.query("DELETE FROM article_page WHERE site_id = $1 AND run_id <> $2 AND external_id IS NULL", [
    siteId,
    runId,
  ]);
  await db.query(
    `UPDATE article_page SET outcome = 'GONE', problem = NULL, run_id = $2, looked_at = clock_timestamp()
     WHERE site_id = $1 AND run_id <> $2`,
    [siteId, runId],
  );
}

/** Pages by what became of them in one reading. */
export async function countPages(
  db: EntityManager,
  siteId: string,
  runId: string,
): Promise<Record<ArticlePageOutcome, number>> {
  const rows: { outcome: ArticlePageOutcome; count: number }[] = await db.query(
    "SELECT outcome, count(*)::integer AS count FROM article_page WHERE site_id = $1 AND run_id = $2 GROUP BY outcome",
    [siteId, runId],
  );
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0, GONE: 0 };
  for (const { outcome, count } of rows) counts[outcome] = count;
  return counts;
}
