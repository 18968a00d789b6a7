import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import {
  articleSiteCron,
  articleSiteJobType,
  articleSiteKey,
  siteLimits,
} from "@bellwether/smart-support/knowledge/site/contract";
import { readSiteAddress } from "@bellwether/smart-support/knowledge/site/model/page-address";
import { insertSite } from "@bellwether/smart-support/knowledge/site/site-store";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { parseKey } from "../node/global-id.ts";
import { readArticleSite } from "./article-site.row.ts";
import type { ArticleSite } from "./article-site.type.ts";
import type { ArticleSiteFailure } from "./article-site-failure-codes.ts";
import type {
  ArticleSiteAddInput,
  ArticleSiteInput,
  ArticleSitePayload,
  ArticleSiteRemovePayload,
  ArticleSiteUpdateInput,
} from "./article-site-input.ts";

/** Adds a site, and has it read. */
export async function addArticleSite(
  { url, audience, isNightly }: ArticleSiteAddInput,
  context: RequestContext,
): Promise<ArticleSitePayload> {
  const { door, caller, services } = context;
  const address = readSiteAddress(url);
  if (address === null || services.destinations.ruleBrokenBy(address) !== null)
    return refused(context, "article-site.url", "url", { maximum: siteLimits.addressLength });
  return door.write(caller.tenantId, async (db) => {
    const [{ count }]: [{ count: number }] = await db.query("SELECT count(*)::integer AS count FROM article_site");
    if (count >= siteLimits.sites)
      return refused(context, "article-site.too-many", null, { maximum: siteLimits.sites });
    const id = await insertSite(db, { url: address, audience, isNightly }, caller.id);
    if (id === null) return refused(context, "article-site.known", "url");
    await setNights(db, context, id, isNightly);
    await startReading(db, context, id);
    return payload(db, id);
  });
}

/** Says who answers are for, and whether a site is read every night. */
export function updateArticleSite(input: ArticleSiteUpdateInput, context: RequestContext): Promise<ArticleSitePayload> {
  return change(input, context, async (db, { key, audience, isNightly }) => {
    const next = { audience: input.audience ?? audience, isNightly: input.isNightly ?? isNightly };
    await db.query("UPDATE article_site SET audience = $2, is_nightly = $3 WHERE id = $1", [
      key,
      next.audience,
      next.isNightly,
    ]);
    if (next.isNightly !== isNightly) await setNights(db, context, key, next.isNightly);
    return null;
  });
}

/** Has a site read now; one that is being read goes on. */
export function readArticleSiteAgain(input: ArticleSiteInput, context: RequestContext): Promise<ArticleSitePayload> {
  return change(input, context, async (db, { key }) => {
    await startReading(db, context, key);
    return null;
  });
}

/** Stops the reading of a site. Pages that were taken stay taken. */
export function stopArticleSite(input: ArticleSiteInput, context: RequestContext): Promise<ArticleSitePayload> {
  return change(input, context, async (db, { jobKey }) => {
    const isStopped = jobKey !== null && (await context.services.jobs.cancelWithin(db, jobKey));
    return isStopped ? null : "article-site.at-rest";
  });
}

/** Reads a site no more. Its articles stay. */
export async function removeArticleSite(
  input: ArticleSiteInput,
  context: RequestContext,
): Promise<ArticleSiteRemovePayload> {
  const { site, userErrors } = await change(input, context, async (db, { key, jobKey }) => {
    await setNights(db, context, key, false);
    if (jobKey !== null) await context.services.jobs.cancelWithin(db, jobKey);
    await db.query("DELETE FROM article_site WHERE id = $1", [key]);
    return null;
  });
  return { removedId: userErrors.length === 0 && site === null ? input.siteId : null, userErrors };
}

/** @param work what is to be done with the site, which is held; returns what forbids it */
async function change(
  { siteId }: ArticleSiteInput,
  context: RequestContext,
  work: (db: EntityManager, site: ArticleSite) => Promise<ArticleSiteFailure | null>,
): Promise<ArticleSitePayload> {
  const key = parseKey("ArticleSite", siteId, "input.siteId");
  return context.door.write(context.caller.tenantId, async (db) => {
    await db.query("SELECT FROM article_site WHERE id = $1 FOR UPDATE", [key]);
    const site = await readArticleSite(db, key);
    if (site === null) return refused(context, "article-site.unknown", "siteId");
    const forbidden = await work(db, site);
    return forbidden === null ? payload(db, key) : refused(context, forbidden, "siteId");
  });
}

async function payload(db: EntityManager, key: string): Promise<ArticleSitePayload> {
  return { site: await readArticleSite(db, key), userErrors: [] };
}

function refused(
  { caller }: RequestContext,
  code: ArticleSiteFailure,
  field: string | null,
  facts: Record<string, number> = {},
): ArticleSitePayload {
  return { site: null, userErrors: [failure(caller.locale, code, field === null ? null : [field], facts)] };
}

async function startReading(db: EntityManager, { caller, services }: RequestContext, key: string): Promise<void> {
  const jobId = await services.jobs.enqueue(db, {
    tenantId: caller.tenantId,
    type: articleSiteJobType,
    input: { siteId: key },
    createdBy: caller.id,
    singletonKey: articleSiteKey(key),
  });
  await db.query("UPDATE article_site SET job_id = $2 WHERE id = $1", [key, jobId]);
}

async function setNights(
  db: EntityManager,
  { caller, services }: RequestContext,
  siteKey: string,
  isNightly: boolean,
): Promise<void> {
  const schedules = new JobSchedules(services.jobs);
  const { tenantId } = caller;
  const key = articleSiteKey(siteKey);
  if (!isNightly) return schedules.remove(db, tenantId, articleSiteJobType, key);
  const [organisation]: { timeZone: string }[] = await db.query('SELECT time_zone AS "timeZone" FROM organisation');
  await schedules.set(db, {
    tenantId,
    type: articleSiteJobType,
    cron: articleSiteCron,
    timeZone: organisation?.timeZone ?? "UTC",
    input: { siteId: siteKey },
    key,
  });
}
