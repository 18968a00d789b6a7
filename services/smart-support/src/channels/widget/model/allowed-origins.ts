/** Origins of one organisation at most. */
export const mostOrigins = 50;

/** Which rule the text of an allowed origin breaks. */
export type OriginRule = "not-an-origin" | "scheme";

const local = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * An origin as browsers write it, such as https://shop.example, or https://*.shop.example for all its subdomains; null where it is
 * neither. Without TLS, whoever is on the way could put their own words into the page; only this machine needs none.
 */
export function normaliseOrigin(text: string): string | { rule: OriginRule } {
  const isWild = /^[a-z]+:\/\/\*\./i.test(text.trim());
  const asked = text.trim().replace("://*.", "://");
  if (!URL.canParse(asked)) return { rule: "not-an-origin" };
  const url = new URL(asked);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { rule: "scheme" };
  const isBare =
    url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (!isBare || url.hostname.includes("*")) return { rule: "not-an-origin" };
  // All subdomains of a top-level domain would be everybody's.
  if (isWild && !/[^.]\.[^.]/.test(url.hostname)) return { rule: "not-an-origin" };
  if (url.protocol === "http:" && (isWild || !local.test(url.hostname))) return { rule: "scheme" };
  return isWild ? url.origin.replace("://", "://*.") : url.origin;
}

/** Whether a browser's Origin header is one of those allowed. @param allowed as `normaliseOrigin` gives them */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => {
    if (!one.includes("://*.")) return one === origin;
    const [scheme, host] = one.split("*") as [string, string];
    return origin.startsWith(scheme) && origin.endsWith(host) && /^[a-z0-9.-]+$/.test(labelsOf(origin, scheme, host));
  });
}

/** What stands for the star. */
function labelsOf(origin: string, scheme: string, host: string): string {
  return origin.slice(scheme.length, origin.length - host.length);
}
