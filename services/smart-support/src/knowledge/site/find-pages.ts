import { gunzipSync } from "node:zlib";
import type { Remark } from "@bellwether/schema/contracts/facts";
import { siteLimits } from "./contract.ts";
import { addressWithin, hostOf, isMapAddress } from "./model/page-address.ts";
import { readSiteMap, type SiteMap } from "./model/site-map.ts";
import { PageRefused, SiteRefused } from "./site-problems.ts";
import type { SiteVisitor } from "./site-visitor.ts";

/** What the maps of a site name. */
export interface FoundPages {
  /** In the order of the maps, each once. */
  pages: URL[];
  /** Addresses that are not looked at, and why, each once. */
  refused: Map<string, Remark>;
  /** Whether there are more than are read. */
  isFull: boolean;
  /** Whether that is so, or a map of them could not be read: what is not among them may be there all the same. */
  isCut: boolean;
}

/** A site map that is to be read, and how many indexes lead to it. */
interface NamedMap {
  url: URL;
  depth: number;
}

/**
 * Finds a site's pages: by the map that its address is, else by those that its robots.txt names, else by `/sitemap.xml`. Each map is
 * read once, however often indexes name it.
 *
 * @throws SiteRefused where there is no map, or it names no page
 */
export async function findPages(site: URL, visitor: SiteVisitor, declared: readonly string[]): Promise<FoundPages> {
  const found: FoundPages = { pages: [], refused: new Map(), isFull: false, isCut: false };
  const known = new Set<string>();
  const waiting: NamedMap[] = [];
  const name = (text: string, depth: number) => {
    const url = addressWithin(site, text);
    if (url === null) found.refused.set(told(text), elsewhere(text, site));
    else if (!known.has(url.href) && known.size < siteLimits.maps) {
      known.add(url.href);
      waiting.push({ url, depth });
    } else if (!known.has(url.href)) found.isCut = true;
  };
  if (isMapAddress(site)) name(site.href, 0);
  else for (const text of declared.length > 0 ? declared : ["/sitemap.xml"]) name(text, 0);
  let read = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { url, depth } = next;
    const map = await readMap(visitor, url).catch((error: unknown) => {
      if (!(error instanceof PageRefused)) throw error;
      found.refused.set(url.href, error.problem);
      found.isCut = true;
      return null;
    });
    if (map === null) continue;
    read++;
    if (map.kind === "pages") take(map, site, found);
    else if (depth < siteLimits.mapDepth) for (const text of map.locations) name(text, depth + 1);
    else {
      found.refused.set(url.href, { code: "page.map-depth", facts: { maximum: siteLimits.mapDepth } });
      found.isCut = true;
    }
  }
  if (read === 0) throw new SiteRefused("site.no-map");
  if (found.pages.length === 0 && found.refused.size === 0) throw new SiteRefused("site.no-pages");
  return found;
}

/** An address as a line of the report has it, whatever stands in it. */
const told = (text: string) => text.replace(/\p{Cc}/gu, "").slice(0, siteLimits.addressLength) || "?";

const elsewhere = (text: string, site: URL): Remark => ({
  code: "page.elsewhere",
  facts: { host: hostOf(text, site) },
});

function take({ locations }: SiteMap, site: URL, found: FoundPages): void {
  const known = new Set(found.pages.map(({ href }) => href));
  for (const text of locations) {
    if (known.size + found.refused.size >= siteLimits.pages) {
      found.isFull = true;
      found.isCut = true;
      return;
    }
    const url = addressWithin(site, text);
    if (url === null) found.refused.set(told(text), elsewhere(text, site));
    else if (url.href.length > siteLimits.addressLength)
      found.refused.set(told(text), { code: "page.address-length", facts: { maximum: siteLimits.addressLength } });
    else if (!known.has(url.href)) {
      known.add(url.href);
      found.pages.push(url);
    }
  }
}

async function readMap(visitor: SiteVisitor, url: URL): Promise<SiteMap> {
  const { status, body } = await visitor.get(url, siteLimits.mapBytes);
  if (status !== 200) throw new PageRefused("page.status", { status });
  // One page more than is read, so that it shows.
  const map = readSiteMap(textOf(body), siteLimits.pages + 1);
  if (map === null) throw new PageRefused("page.no-map");
  return map;
}

/** A file that is packed, whatever it is called. Nothing is unpacked beyond the size that a map may have. */
function textOf(body: Buffer): string {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body.toString("utf8");
  try {
    return gunzipSync(body, { maxOutputLength: siteLimits.mapBytes }).toString("utf8");
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? new PageRefused("page.too-large", { megabytes: siteLimits.mapBytes / 1024 ** 2 })
      : new PageRefused("page.no-map");
  }
}
