import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** What a path answers: a page's HTML, or anything. */
export type SitePage = string | ((response: http.ServerResponse, request: http.IncomingMessage) => void);

/** A web site on a free port, whose pages can be changed. */
export class SiteServer {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: http.Server,
    /** Without a slash at its end. */
    readonly origin: string,
    readonly pages: Record<string, SitePage>,
  ) {}

  static async open(): Promise<SiteServer> {
    const pages: Record<string, SitePage> = {};
    const server = http.createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const site = new SiteServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages);
    server.on("request", (request, response) => site.answer(request, response));
    return site;
  }

  /** Replaces all that the site has. */
  publish(pages: Record<string, SitePage>): void {
    for (const path of Object.keys(this.pages)) delete this.pages[path];
    Object.assign(this.pages, pages);
    this.asked.length = 0;
  }

  /** A site map of paths of this site, or of whole addresses. */
  map(...paths: string[]): string {
    return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${this.locations("url", paths)}</urlset>`;
  }

  /** An index of site maps. */
  index(...paths: string[]): string {
    return `<sitemapindex>${this.locations("sitemap", paths)}</sitemapindex>`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private locations(name: string, paths: readonly string[]): string {
    return paths
      .map((path) => `<${name}><loc>${path.startsWith("/") ? this.origin + path : path}</loc></${name}>`)
      .join("\n");
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const path = request.url ?? "";
    this.asked.push(path);
    const page = this.pages[path];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === "string") response.setHeader("content-type", "text/html").end(page);
    else page(response, request);
  }
}
