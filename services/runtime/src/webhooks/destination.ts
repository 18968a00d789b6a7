import { BlockList, isIP } from "node:net";

/** Characters of an address at most. */
export const maxUrlLength = 2_000;

/** Which rule an address breaks, to be told to whoever gave it. */
export type UrlRule = "not-an-address" | "too-long" | "scheme" | "credentials" | "fragment" | "private";

/** IPv4 that is not the public internet's (IANA special-purpose registry, RFC 6890 and later). */
const closedIpv4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Of IPv6 only 2000::/3 is given out; these parts of it are protocols' own, examples, or carry an IPv4 address inside. */
const closedIpv6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [network, prefix] of closedIpv4) closed.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of closedIpv6) closed.addSubnet(network, prefix, "ipv6");

const givenOut = new BlockList();
givenOut.addSubnet("2000::", 3, "ipv6");

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * Where webhooks may go: public addresses by TLS, and the networks that the installation allows. Without this, whoever may
 * register a webhook could have the platform knock at what only the platform can reach, such as a cloud's metadata service.
 */
export class Destinations {
  private readonly allowed = new BlockList();

  /**
   * @param networks as in WEBHOOK_ALLOWED_NETWORKS
   * @throws RangeError naming what is no network
   */
  constructor(networks: string | undefined) {
    for (const text of networks?.split(",") ?? []) addNetwork(this.allowed, text.trim());
  }

  /**
   * The rule that an address breaks, as far as its text tells; null when it breaks none. What its name resolves to is checked at
   * each attempt, by `permits`.
   */
  ruleBrokenBy(text: string): UrlRule | null {
    if (text.length > maxUrlLength) return "too-long";
    if (!URL.canParse(text)) return "not-an-address";
    const url = new URL(text);
    if (url.protocol !== "https:" && url.protocol !== "http:") return "scheme";
    if (url.username !== "" || url.password !== "") return "credentials";
    if (url.hash !== "") return "fragment";
    const address = literalAddress(url) ?? (isLocalName(url.hostname) ? "127.0.0.1" : null);
    if (address !== null) return this.permits(address, url) ? null : isPlain(url) ? "scheme" : "private";
    return isPlain(url) ? "scheme" : null;
  }

  /** Whether a message for `url` may go to this IP address. */
  permits(address: string, url: URL): boolean {
    const family = isIP(address);
    if (family === 0) return false;
    const kind = family === 4 ? "ipv4" : "ipv6";
    if (this.allowed.check(address, kind)) return !isPlain(url) || loopback.check(address, kind);
    if (isPlain(url) || closed.check(address, kind)) return false;
    return kind === "ipv4" || givenOut.check(address, kind);
  }
}

/** The IP address that a URL names instead of a host; null where it names a host. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(host) === 0 ? null : host;
}

const isPlain = (url: URL) => url.protocol === "http:";
const isLocalName = (host: string) => /(^|\.)localhost\.?$/i.test(host);

function addNetwork(list: BlockList, text: string): void {
  const [address = "", prefix, ...more] = text.split("/");
  const family = isIP(address);
  const bits = Number(prefix ?? Number.NaN);
  if (family === 0 || more.length > 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128))
    throw new RangeError(
      `WEBHOOK_ALLOWED_NETWORKS has networks such as 10.1.0.0/16, separated by commas; got ${JSON.stringify(text)}.`,
    );
  list.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
}
