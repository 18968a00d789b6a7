import { performance } from "node:perf_hooks";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { ArticlePageOutcome } from "@bellwether/schema/contracts/knowledge";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { type SitePatience, siteLimits, usualPatience } from "./contract.ts";
import { findPages } from "./find-pages.ts";
import { readPage } from "./read-page.ts";
import { PageRefused, SiteRefused } from "./site-problems.ts";
import {
  countPages,
  endReading,
  findPage,
  forgetUnmet,
  type KnownPage,
  notePage,
  type PageNote,
  type StoredSite,
} from "./site-store.ts";
import { SiteVisitor } from "./site-visitor.ts";
import { takePage } from "./take-page.ts";

/** What is to be read, for whom, and who wants to know how it goes. */
export interface SiteReading {
  door: TenantDoor;
  tenantId: TenantId;
  site: StoredSite;
  /** One that was killed goes on under its id with the pages that it has not met. */
  runId: string;
  destinations: Destinations;
  patience?: SitePatience;
  signal: AbortSignal;
  /** Hears how many pages are looked at, and of how many; nothing of the latter while site maps are read. */
  onProgress?: (done: number, pages: number | null) => void | Promise<void>;
  /** Writes the end of the reading, by default in a transaction of its own. */
  transact?: (end: (db: EntityManager) => Promise<SiteSummary>) => Promise<void>;
}

/** Pages by what became of them, and why there are not more. */
export interface SiteSummary {
  counts: Record<ArticlePageOutcome, number>;
  problem: Remark | null;
}

/**
 * Reads a site's pages, one after the other, and makes articles of them. Each page is a transaction with its line of the report: a site
 * takes minutes, and what was taken stays taken where the next page fails.
 *
 * @throws SiteRefused where nothing of it can be read
 */
export async function readSite(reading: SiteReading): Promise<void> {
  const { door, tenantId, site, runId, destinations, patience = usualPatience, signal, onProgress } = reading;
  const endsAt = performance.now() + patience.wholeMs;
  await onProgress?.(0, null);
  if (!URL.canParse(site.url)) throw new SiteRefused("site.address");
  const visitor = new SiteVisitor(new URL(site.url), destinations, patience, signal);
  const robots = await visitor.greet();
  const { pages, refused, isFull, isCut } = await findPages(new URL(site.url), visitor, robots.siteMaps);
  const note = (page: PageNote) => door.write(tenantId, (db) => notePage(db, site.id, runId, page));
  for (const [url, problem] of refused) await note({ url, outcome: "REFUSED", problem, taken: null });
  let done = 0;
  for (const url of pages) {
    signal.throwIfAborted();
    if (performance.now() > endsAt) break;
    await lookAt(url);
    done++;
    await onProgress?.(done, pages.length);
  }
  const problem = shortOf({ isDone: done === pages.length, isFull, patience });
  const end = async (db: EntityManager): Promise<SiteSummary> => {
    if (problem === null && !isCut) await forgetUnmet(db, site.id, runId);
    await endReading(db, site.id, problem);
    return { counts: await countPages(db, site.id, runId), problem };
  };
  const transact = reading.transact ?? (async (work) => void (await door.write(tenantId, work)));
  await transact(end);

  async function lookAt(url: URL): Promise<void> {
    const known = await door.read(tenantId, (db) => findPage(db, site.id, url.href));
    if (known?.runId === runId) return;
    try {
      const answer = await visitor.get(url, siteLimits.pageBytes, conditionsOf(known));
      if (answer.status === 304 && known !== null)
        return await note({ url: url.href, outcome: "UNCHANGED", problem: null, taken: null });
      if (answer.status !== 200) throw new PageRefused("page.status", { status: answer.status });
      const page = await readPage(answer);
      await door.write(tenantId, (db) => takePage(db, site, runId, { url, answer, page, known }));
    } catch (error) {
      if (!(error instanceof PageRefused)) throw error;
      const isGone = known?.externalId != null && [404, 410].includes(Number(error.problem.facts?.status));
      await note({ url: url.href, outcome: isGone ? "GONE" : "REFUSED", problem: error.problem, taken: null });
    }
  }
}

/** A page is sent again only where it changed since it was taken. */
function conditionsOf(known: KnownPage | null): Record<string, string> {
  if (known === null || known.externalId === null) return {};
  const { etag, lastModified } = known;
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

function shortOf(run: { isDone: boolean; isFull: boolean; patience: SitePatience }): Remark | null {
  if (!run.isDone) return { code: "site.time", facts: { minutes: Math.round(run.patience.wholeMs / 60_000) } };
  return run.isFull ? { code: "site.too-many", facts: { maximum: siteLimits.pages } } : null;
}
