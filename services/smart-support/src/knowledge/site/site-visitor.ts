import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { readerProduct, type SitePatience, siteLimits } from "./contract.ts";
import { type FetchedAnswer, fetchAddress } from "./fetch-address.ts";
import { addressWithin, hostOf } from "./model/page-address.ts";
import { type Robots, readRobots } from "./model/robots.ts";
import { PageRefused, SiteRefused } from "./site-problems.ts";

const everything: Robots = { allows: () => true, delaySeconds: null, siteMaps: [] };

/** Gets what a site has: one address at a time, with rests in between, on its own host, and only what its robots.txt allows. */
export class SiteVisitor {
  private robots = everything;
  private restUntil = 0;

  constructor(
    /** Any address of the site. */
    private readonly site: URL,
    private readonly destinations: Destinations,
    private readonly patience: SitePatience,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Reads what the site lets readers do. One without robots.txt lets them do all; one that cannot say is left alone (RFC 9309, 2.3.1).
   *
   * @throws SiteRefused
   */
  async greet(): Promise<Robots> {
    if (this.destinations.ruleBrokenBy(this.site.href) !== null) throw new SiteRefused("site.address");
    try {
      const { status, body } = await this.get(new URL("/robots.txt", this.site), siteLimits.robotsBytes);
      if (status >= 500) throw new SiteRefused("site.robots");
      if (status === 200) this.robots = readRobots(body.toString("utf8"), readerProduct);
    } catch (error) {
      if (!(error instanceof PageRefused)) throw error;
      const { code, facts = {} } = error.problem;
      if (code === "page.elsewhere") throw new SiteRefused("site.elsewhere", facts);
      if (code === "page.address") throw new SiteRefused("site.address");
      if (code === "page.unreachable") throw new SiteRefused("site.unreachable");
      throw new SiteRefused("site.robots");
    }
    return this.robots;
  }

  /**
   * Gets an address of the site, and where that leads on the site.
   *
   * @throws PageRefused
   */
  async get(url: URL, maxBytes: number, headers: Readonly<Record<string, string>> = {}): Promise<FetchedAnswer> {
    let at = url;
    for (let redirects = 0; redirects <= siteLimits.redirects; redirects++) {
      if (!this.robots.allows(`${at.pathname}${at.search}`)) throw new PageRefused("page.robots");
      await this.rest();
      const bounds = { maxBytes, timeoutMs: this.patience.pageMs, signal: this.signal };
      const answer = await fetchAddress(at, this.destinations, headers, bounds);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
      const next = addressWithin(this.site, URL.canParse(location, at.href) ? new URL(location, at).href : location);
      if (next === null) throw new PageRefused("page.elsewhere", { host: hostOf(location, this.site) });
      at = next;
    }
    throw new PageRefused("page.redirects", { maximum: siteLimits.redirects });
  }

  private async rest(): Promise<void> {
    const { pauseMs, longestPauseMs } = this.patience;
    const asked = (this.robots.delaySeconds ?? 0) * 1_000;
    const restMs = this.restUntil - performance.now();
    if (restMs > 0) await pause(restMs, undefined, { signal: this.signal });
    this.restUntil = performance.now() + Math.max(pauseMs, Math.min(asked, longestPauseMs));
  }
}
