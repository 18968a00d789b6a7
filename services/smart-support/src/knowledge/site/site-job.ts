import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobFailure } from "@bellwether/runtime/jobs/job-error";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type ArticleSiteJobInput, articleSiteJobInput, articleSiteJobType } from "./contract.ts";
import { readSite } from "./read-site.ts";
import { SiteRefused } from "./site-problems.ts";
import { beginReading, endReading, readSiteRow } from "./site-store.ts";

/** Part of a reading's progress that finding its pages is. */
const mapShare = 0.05;

/** Reads a site's pages on request, and every night where that is chosen. */
export function articleSiteJob({ destinations }: { destinations: Destinations }): JobDefinition<ArticleSiteJobInput> {
  return {
    type: articleSiteJobType,
    input: articleSiteJobInput,
    retryLimit: 2,
    run: (context, { siteId }) => runJob(destinations, context, siteId),
  };
}

async function runJob(destinations: Destinations, context: JobContext, siteId: string): Promise<void> {
  const { door, tenantId, jobId, signal } = context;
  const site = await door.read(tenantId, (db) => readSiteRow(db, siteId));
  // Removed since: there is nothing to tell it to.
  if (site === null) return context.complete(async () => ({ siteId }));
  await door.write(tenantId, (db) => beginReading(db, siteId, jobId));
  try {
    await readSite({
      door,
      tenantId,
      site,
      runId: jobId,
      destinations,
      signal,
      onProgress: (done, pages) =>
        context.report(
          pages === null ? 0 : mapShare + ((1 - mapShare) * done) / pages,
          pages === null ? { code: "site.step-map" } : { code: "site.step-pages", facts: { done, pages } },
        ),
      transact: (end) => context.complete(async (db) => ({ siteId, ...(await end(db)) })),
    });
  } catch (error) {
    if (!(error instanceof SiteRefused)) throw error;
    const { code, facts, message } = error;
    await door.write(tenantId, (db) => endReading(db, siteId, { code, facts: { ...facts } }));
    throw new JobFailure(code, message, { ...facts });
  }
}
