import { siteLimits } from "../contract.ts";

/** A file of site maps rather than a page of the site. */
export function isMapAddress({ pathname }: URL): boolean {
  return /\.(xml|txt)(\.gz)?$/i.test(pathname);
}

/**
 * An address as a site map or a page has it, as one of the site: without its fragment, and by TLS where the site is.
 *
 * @returns null where it is none, or on another host
 */
export function addressWithin(site: URL, text: string): URL | null {
  if (!URL.canParse(text, site.href)) return null;
  const url = new URL(text, site.href);
  url.hash = "";
  // Old site maps often have the scheme of before.
  if (url.protocol === "http:" && site.protocol === "https:" && url.port === "" && url.hostname === site.hostname)
    url.protocol = "https:";
  return url.origin === site.origin && url.username === "" && url.password === "" ? url : null;
}

/** The host that an address names, for whoever is told that it is another; the text where it names none. */
export function hostOf(text: string, site: URL): string {
  return URL.canParse(text, site.href) ? new URL(text, site.href).host : text.replace(/\p{Cc}/gu, "").slice(0, 100);
}

/** A site's address as people write it, such as shop.example/sitemap.xml; null where it is none. */
export function readSiteAddress(text: string): string | null {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === "" || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  url.hash = "";
  return url.href.length > siteLimits.addressLength ? null : url.href;
}
