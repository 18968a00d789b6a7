import { randomUUID } from "node:crypto";
import { toRemark } from "@bellwether/gateway/remarks/remark.row";
import { remarkText } from "@bellwether/gateway/remarks/remark-text";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { readEnvironment } from "@bellwether/schema/config/environment";
import type { Remark } from "@bellwether/schema/contracts/facts";
import type { ArticlePageOutcome } from "@bellwether/schema/contracts/knowledge";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { siteLimits } from "@bellwether/smart-support/knowledge/site/contract";
import { readSiteAddress } from "@bellwether/smart-support/knowledge/site/model/page-address";
import { readSite, type SiteSummary } from "@bellwether/smart-support/knowledge/site/read-site";
import { SiteRefused } from "@bellwether/smart-support/knowledge/site/site-problems";
import { endReading, findSite, insertSite, type StoredSite } from "@bellwether/smart-support/knowledge/site/site-store";
import { openOrganisation } from "./data/open-organisation.ts";
import { CommandError, exitCodes } from "./exit-codes.ts";
import { plain } from "./refused-rows.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

/** What became of a page. */
interface TakenPage {
  url: string;
  outcome: ArticlePageOutcome;
  /** Why it made no article; null where it did. */
  problem: string | null;
}

/** Pages without an article that a person is told of; `--json` and the dashboard have all. */
const mostTold = 20;

/**
 * Reads the pages of a site into articles, here and now, and tells what became of each. The site is kept, so that the next reading changes
 * what changed.
 *
 * @returns the process' exit code
 */
export async function importSite(given: string, flags: { organisation?: string; json?: boolean }): Promise<number> {
  const url = readSiteAddress(given);
  if (url === null) throw new CommandError(exitCodes.usage, `This is no address of a site: ${given}`);
  const environment = readEnvironment();
  const organisation = await openOrganisation(environment, flags.organisation, (text) =>
    process.stderr.write(`${text}\n`),
  );
  const interrupt = abortOnSignals();
  const line = new ProgressLine("Reading the site");
  const { door, tenantId } = organisation;
  let summary: SiteSummary | null = null;
  let pages: TakenPage[] = [];
  try {
    const site = await keepSite(door, tenantId, url);
    try {
      await readSite({
        door,
        tenantId,
        site,
        runId: randomUUID(),
        destinations: new Destinations(environment.WEBHOOK_ALLOWED_NETWORKS),
        signal: interrupt.signal,
        onProgress: (done, all) => line.show(all === null ? null : done / all, `${done} of ${all ?? "?"} pages`),
        transact: (end) =>
          door.write(tenantId, async (db) => {
            summary = await end(db);
          }),
      });
    } catch (error) {
      if (!(error instanceof SiteRefused)) throw error;
      const problem = { code: error.code, facts: { ...error.facts } };
      await door.write(tenantId, (db) => endReading(db, site.id, problem));
      throw new CommandError(exitCodes.failed, sentenceOf(problem));
    }
    pages = await readPages(door, tenantId, site.id);
  } finally {
    line.close();
    interrupt.dispose();
    await organisation.close();
  }
  process.stdout.write(flags.json ? `${JSON.stringify({ url, ...told(summary), pages })}\n` : describe(summary, pages));
  return exitCodes.ok;
}

async function keepSite(door: TenantDoor, tenantId: TenantId, url: string): Promise<StoredSite> {
  return door.write(tenantId, async (db) => {
    await insertSite(db, { url, audience: "PUBLIC", isNightly: false }, "command line");
    const site = await findSite(db, url);
    if (site === null) throw new Error(`A site vanished as it was added: ${url}`);
    return site;
  });
}

async function readPages(door: TenantDoor, tenantId: TenantId, siteId: string): Promise<TakenPage[]> {
  const rows = await door.read(tenantId, (db) =>
    db.query<{ url: string; outcome: ArticlePageOutcome; problem: Remark | null }[]>(
      "SELECT url, outcome, problem FROM article_page WHERE site_id = $1 ORDER BY url LIMIT $2",
      [siteId, siteLimits.pages * 2],
    ),
  );
  return rows.map(({ url, outcome, problem }) => ({ url, outcome, problem: problem && sentenceOf(problem) }));
}

const sentenceOf = (remark: Remark) => remarkText(toRemark(remark), "en");

const told = (summary: SiteSummary | null) => ({
  counts: summary?.counts ?? {},
  problem: summary?.problem ? sentenceOf(summary.problem) : null,
});

function describe(summary: SiteSummary | null, pages: readonly TakenPage[]): string {
  const { counts, problem } = told(summary);
  const lines = Object.entries(counts).map(([outcome, count]) => `  ${String(count).padStart(6)}  ${outcome}`);
  const left = pages.filter(({ outcome }) => outcome === "REFUSED" || outcome === "GONE");
  const table = formatTable(
    ["page", "outcome", "why"],
    left.slice(0, mostTold).map((page) => [page.url, page.outcome, page.problem ?? ""].map(plain)),
  );
  const more = left.length > mostTold ? [`… and ${left.length - mostTold} pages more`] : [];
  const report = left.length > 0 ? ["", table, ...more] : [];
  return `${[...(problem === null ? [] : [problem]), "Pages of the site:", ...lines, ...report].join("\n")}\n`;
}
