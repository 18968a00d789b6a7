import { z } from "zod";

/** Queue of readings of sites. */
export const articleSiteJobType = "smart-support.site";

export const articleSiteJobInput = z.object({ siteId: z.uuid() });
export type ArticleSiteJobInput = z.infer<typeof articleSiteJobInput>;

/** Half an hour before support learns from its articles, in the organisation's time zone. */
export const articleSiteCron = "30 1 * * *";

/** The key under which one site's readings wait for one another. */
export const articleSiteKey = (siteId: string) => `site:${siteId}`;

/** Bounds of one reading of a site. */
export const siteLimits = {
  /** Sites of an organisation. */
  sites: 20,
  pages: 2_000,
  /** Site maps, indexes of them included. */
  maps: 50,
  /** Indexes inside indexes. */
  mapDepth: 3,
  /** Bytes of one site map, unpacked: what the protocol allows. */
  mapBytes: 50 * 1024 ** 2,
  /** Bytes that are read of robots.txt, as RFC 9309 asks for at least. */
  robotsBytes: 512 * 1024,
  /** Bytes of one page, unpacked. */
  pageBytes: 5 * 1024 ** 2,
  redirects: 5,
  /** Characters of an address: it is its article's external id. */
  addressLength: 500,
} as const;

/** How long a reading waits, in milliseconds. */
export interface SitePatience {
  /** Between two requests. A site may ask for more, up to `longestPauseMs`. */
  pauseMs: number;
  longestPauseMs: number;
  /** For one answer, from its request to its last byte. */
  pageMs: number;
  /** For the whole site; what is left then is read the next time. */
  wholeMs: number;
}

export const usualPatience: SitePatience = {
  pauseMs: 250,
  longestPauseMs: 10_000,
  pageMs: 20_000,
  wholeMs: 60 * 60 * 1_000,
};

/** What a site's log has as the reader, and robots.txt calls it by. */
export const readerProduct = "Bellwether";
export const readerName = `${readerProduct}/1.0 (reads help pages for the support of their own organisation)`;

/** Why a page made no article, with the facts that each sentence has. */
export const pageProblemFacts = {
  /** It is on another host, or leads there. */
  "page.elsewhere": ["host"],
  "page.address-length": ["maximum"],
  "page.robots": [],
  "page.address": ["host"],
  "page.status": ["status"],
  "page.type": ["type"],
  "page.too-large": ["megabytes"],
  "page.late": ["seconds"],
  "page.unreachable": [],
  "page.redirects": ["maximum"],
  "page.unreadable": [],
  "page.too-heavy": [],
  "page.empty": [],
  /** It says of itself that it is another page, which was read. */
  "page.repeats": ["url"],
  "page.article": ["maximum"],
  "page.articles": ["maximum"],
  /** A site map that an index names, and that is none. */
  "page.no-map": [],
  "page.map-depth": ["maximum"],
} as const satisfies Record<string, readonly string[]>;
export type PageProblemCode = keyof typeof pageProblemFacts;

/** Why a site was not read, or not to its end. */
export const siteProblemFacts = {
  "site.address": [],
  "site.elsewhere": ["host"],
  "site.robots": [],
  "site.no-map": [],
  "site.no-pages": [],
  "site.unreachable": [],
  /** There are more pages, which were not read. */
  "site.too-many": ["maximum"],
  "site.time": ["minutes"],
} as const satisfies Record<string, readonly string[]>;
export type SiteProblemCode = keyof typeof siteProblemFacts;

/** All that a reading can tell, with what it is doing. */
export const siteRemarkFacts = {
  ...pageProblemFacts,
  ...siteProblemFacts,
  "site.step-map": [],
  "site.step-pages": ["done", "pages"],
} as const satisfies Record<string, readonly string[]>;
export type SiteRemarkCode = keyof typeof siteRemarkFacts;
