import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { ArticleProblem } from "../article-draft.ts";
import { knowledgeLimits } from "../limits.ts";
import { takeArticle } from "../take-articles.ts";
import { siteLimits } from "./contract.ts";
import type { FetchedAnswer } from "./fetch-address.ts";
import type { HtmlPage } from "./model/html-page.ts";
import { addressWithin } from "./model/page-address.ts";
import { PageRefused } from "./site-problems.ts";
import { findTwin, type KnownPage, notePage, type StoredSite } from "./site-store.ts";

/** A page that was fetched and read. */
export interface ReadPage {
  /** As the site map has it. */
  url: URL;
  answer: FetchedAnswer;
  page: HtmlPage;
  known: KnownPage | null;
}

/**
 * Makes an article of a page, in one transaction with its line of the report. One that says what it said before is left alone, so that
 * what people have changed in its article meanwhile stays until the page itself changes.
 *
 * @throws PageRefused where no article can be made of it
 */
export async function takePage(
  db: EntityManager,
  site: StoredSite,
  runId: string,
  { url, answer, page, known }: ReadPage,
): Promise<void> {
  const externalId = ownAddress(answer.url, page);
  const twin = await findTwin(db, site.id, runId, { url: url.href, externalId });
  if (twin !== null) throw new PageRefused("page.repeats", { url: twin });
  const title = titleOf(page, answer.url);
  const contentHash = createHash("sha256")
    .update(JSON.stringify([title, page.body, page.locale]))
    .digest("hex");
  const { etag = null, "last-modified": lastModified = null } = answer.headers;
  const taken = { externalId, etag, lastModified, contentHash };
  if (known?.externalId === externalId && known.contentHash === contentHash)
    return notePage(db, site.id, runId, { url: url.href, outcome: "UNCHANGED", problem: null, taken });
  const outcome = await takeArticle(
    db,
    {
      source: { externalId, kind: "SITEMAP", url: externalId },
      title,
      body: page.body,
      locale: page.locale,
      // Somebody may have closed an article since: a page that changes must not open it again.
      audience: (await isKnown(db, externalId)) ? null : site.audience,
      expiresOn: null,
    },
    null,
  );
  if (typeof outcome !== "string") throw new PageRefused(...whyNot(outcome.refused));
  const told = { created: "CREATED", updated: "UPDATED", unchanged: "UNCHANGED" } as const;
  await notePage(db, site.id, runId, { url: url.href, outcome: told[outcome], problem: null, taken });
}

/** The address that a page calls its own, where that is on the same site. */
function ownAddress(url: URL, { canonical }: HtmlPage): string {
  const named = canonical === null || !URL.canParse(canonical, url.href) ? null : new URL(canonical, url).href;
  const own = named === null ? null : addressWithin(url, named);
  return own === null || own.href.length > siteLimits.addressLength ? url.href : own.href;
}

function titleOf({ title }: HtmlPage, url: URL): string {
  const named = title?.replace(/\s+/g, " ").trim();
  return (named || decoded(url.pathname) || url.host).slice(0, knowledgeLimits.titleLength);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

async function isKnown(db: EntityManager, externalId: string): Promise<boolean> {
  const rows: unknown[] = await db.query("SELECT 1 FROM article WHERE external_id = $1", [externalId]);
  return rows.length > 0;
}

function whyNot({ code }: ArticleProblem): ConstructorParameters<typeof PageRefused> {
  if (code === "article.body-empty") return ["page.empty"];
  if (code === "article.too-many") return ["page.articles", { maximum: knowledgeLimits.articles }];
  if (code === "article.body-control") return ["page.unreadable"];
  return ["page.article", { maximum: knowledgeLimits.bodyLength }];
}
