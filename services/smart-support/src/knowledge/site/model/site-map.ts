import { Parser } from "htmlparser2";
import { NestedTooDeep } from "../../model/html-dom.ts";

/** How many elements may be open at once: maps have four or five. What a parser does with more of them takes time by their square. */
const deepest = 32;

/** What a site map names, in its order: pages, or further site maps. */
export interface SiteMap {
  kind: "pages" | "maps";
  locations: string[];
}

/**
 * Reads a site map or an index of them, by the protocol of sitemaps.org, or a plain list of addresses. Nothing in it is resolved or
 * fetched, and entities of its own are not known.
 *
 * @param most addresses that are taken; more are not looked at
 * @returns null where it is none
 */
export function readSiteMap(text: string, most: number): SiteMap | null {
  return text.trimStart().startsWith("<") ? readXml(text, most) : readList(text, most);
}

function readXml(text: string, most: number): SiteMap | null {
  let kind: SiteMap["kind"] | null = null;
  const open: string[] = [];
  const locations: string[] = [];
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        if (open.length === 0 && name === "urlset") kind = "pages";
        if (open.length === 0 && name === "sitemapindex") kind = "maps";
        open.push(name);
        if (open.length > deepest) throw new NestedTooDeep(deepest);
        const parent = open.at(-2);
        if (name === "loc" && (parent === "url" || parent === "sitemap")) location = "";
      },
      ontext(piece) {
        if (location !== null) location += piece;
      },
      onclosetag(name) {
        open.pop();
        if (name !== "loc" || location === null) return;
        if (location.trim() !== "" && locations.length < most) locations.push(location.trim());
        location = null;
      },
    },
    { xmlMode: true },
  );
  try {
    parser.end(text);
  } catch (error) {
    if (error instanceof NestedTooDeep) return null;
    throw error;
  }
  return kind === null ? null : { kind, locations: [...new Set(locations)] };
}

function readList(text: string, most: number): SiteMap | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const locations = lines.filter((line) => line !== "");
  if (locations.length === 0 || !locations.every((line) => /^https?:\/\//i.test(line))) return null;
  return { kind: "pages", locations: [...new Set(locations.slice(0, most))] };
}
