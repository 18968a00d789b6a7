import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type SitePage, SiteServer } from "../../testing/site-server.ts";
import { archiveArticle } from "../publish-article.ts";
import { updateArticle } from "../save-article.ts";
import { usualPatience } from "./contract.ts";
import { readSite } from "./read-site.ts";
import { readSiteRow } from "./site-store.ts";

const local = new Destinations("127.0.0.0/8");

let database: RuntimeDatabase;
let server: SiteServer;
let tenantId: TenantId;
let siteId: string;
beforeAll(async () => {
  [database, server] = await Promise.all([createRuntimeDatabase(), SiteServer.open()]);
});
afterAll(() => Promise.all([database?.close(), server?.close()]));
beforeEach(async () => {
  tenantId = await database.addTenant();
  await add(`${server.origin}/help`);
});

async function add(url: string): Promise<void> {
  siteId = randomUUID();
  await database.door.write(tenantId, (db) =>
    db.query("INSERT INTO article_site (id, url, audience, is_nightly) VALUES ($1, $2, 'PUBLIC', false)", [
      siteId,
      url,
    ]),
  );
}

async function read(more: Partial<Parameters<typeof readSite>[0]> = {}): Promise<void> {
  const site = await database.door.read(tenantId, (db) => readSiteRow(db, siteId));
  await readSite({
    door: database.door,
    tenantId,
    site: site!,
    runId: randomUUID(),
    destinations: local,
    patience: { ...usualPatience, pauseMs: 0, longestPauseMs: 0 },
    signal: new AbortController().signal,
    ...more,
  });
}

interface Line {
  url: string;
  outcome: string;
  problem: { code: string; facts: object } | null;
}

/** The report: what became of each address, by its path on the site. */
async function report(): Promise<Record<string, string>> {
  const lines = await database.rows<Line>(
    tenantId,
    "SELECT url, outcome, problem FROM article_page WHERE site_id = $1",
    [siteId],
  );
  return Object.fromEntries(
    lines.map(({ url, outcome, problem }) => [url.replace(server.origin, ""), problem?.code ?? outcome]),
  );
}

const articles = () =>
  database.rows<{ id: string; external_id: string; title: string; locale: string; status: string; version: number }>(
    tenantId,
    "SELECT id, external_id, title, locale, status, version FROM article ORDER BY title",
  );

const page = (title: string, text: string, head = "") =>
  `<html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
const elsewhere =
  (location: string): SitePage =>
  (response) =>
    response.writeHead(302, { location }).end();
const text =
  (body: string | Buffer): SitePage =>
  (response) =>
    response.setHeader("content-type", "text/plain").end(body);

describe("a site", () => {
  it("is read page by page on its own host, and each page that makes no article is told with its reason", async () => {
    const { origin } = server;
    server.publish({
      "/robots.txt": text(`User-agent: *\nDisallow: /private\nSitemap: ${origin}/index.xml`),
      // Indexes that name each other, a map of another host, and one that is packed.
      "/index.xml": text(server.index("/again.xml", "/pages.xml.gz", "https://maps.example/a.xml", "/none.xml")),
      "/again.xml": text(server.index("/index.xml", "/again.xml")),
      "/none.xml": "<html>Not here</html>",
      "/pages.xml.gz": text(
        gzipSync(
          server.map(
            "/returns#top",
            "/returns",
            "/tuihuo",
            "/copy",
            "/private/prices",
            "/big",
            "/cup.png",
            "/inside",
            "/round",
            "/moved",
            "/empty",
            "/missing",
            "https://other.example/help",
            "ftp://other.example/",
          ),
        ),
      ),
      "/returns": page("Returns", "Within <b>30 days</b>.<script>document.write('Never')</script>"),
      "/tuihuo": `<html lang="zh"><head><title>退货</title></head><body><p>三十天内可以退货。</p></body></html>`,
      "/copy": page("Returns", "Within 30 days.", `<link rel="canonical" href="/returns">`),
      "/private/prices": page("Prices", "Secret."),
      "/big": (response) => {
        const piece = Buffer.alloc(1024 ** 2, "x");
        let left = 50;
        const send = () => {
          while (left-- > 0) if (!response.write(piece)) return void response.once("drain", send);
          response.end();
        };
        response.setHeader("content-type", "text/html");
        send();
      },
      "/cup.png": (response) => response.setHeader("content-type", "image/png").end("png"),
      "/inside": elsewhere("http://10.0.0.1/admin"),
      "/round": elsewhere("/round"),
      "/moved": elsewhere(`${origin}/delivery`),
      "/delivery": page("Delivery", "Two days."),
      "/empty": page("", ""),
    });
    await read();
    expect(await report()).toEqual({
      "/none.xml": "page.no-map",
      "https://maps.example/a.xml": "page.elsewhere",
      "/returns": "CREATED",
      "/tuihuo": "CREATED",
      "/copy": "page.repeats",
      "/private/prices": "page.robots",
      "/big": "page.too-large",
      "/cup.png": "page.type",
      "/inside": "page.elsewhere",
      "/round": "page.redirects",
      "/moved": "CREATED",
      "/empty": "page.empty",
      "/missing": "page.status",
      "https://other.example/help": "page.elsewhere",
      "ftp://other.example/": "page.elsewhere",
    });
    expect(await articles()).toMatchObject([
      { external_id: `${origin}/delivery`, title: "Delivery", locale: "en", status: "PUBLISHED" },
      { external_id: `${origin}/returns`, title: "Returns" },
      { external_id: `${origin}/tuihuo`, title: "退货", locale: "zh-CN" },
    ]);
    const passages = await database.rows<{ text: string }>(tenantId, "SELECT text FROM passage ORDER BY text");
    expect(passages.map(({ text: words }) => words)).toEqual(["Two days.", "Within 30 days.", "三十天内可以退货。"]);
    expect(server.asked.filter((path) => path === "/index.xml")).toHaveLength(1);
    expect(server.asked).not.toContain("/private/prices");
  });

  it("that is read again changes what changed, tells what is gone, and leaves what people did", async () => {
    const tagged =
      (body: string): SitePage =>
      (response, request) => {
        const isKnown = request.headers["if-none-match"] === '"1"';
        response.writeHead(isKnown ? 304 : 200, { etag: '"1"', "content-type": "text/html" }).end(isKnown ? "" : body);
      };
    const pages = {
      "/a": tagged(page("A", "Tagged.")),
      "/b": page("B", "Old words."),
      "/c": page("C", "Put away."),
      "/d": page("D", "Soon gone."),
      "/e": page("E", "Missing soon."),
    };
    server.publish({ ...pages, "/sitemap.xml": text(server.map(...Object.keys(pages))) });
    await read();
    const [, b, c] = await articles();
    await database.door.write(tenantId, async (db) => {
      await archiveArticle(db, c!.id, "ann");
      await updateArticle(db, b!.id, { audience: "AGENTS" }, 1, "ann");
    });
    const { "/d": _, "/e": __, ...left } = pages;
    server.publish({
      ...left,
      "/b": page("B", "New words."),
      "/c": page("C", "Put away, and changed."),
      "/sitemap.xml": text(server.map("/a", "/b", "/c", "/e")),
    });
    await read();
    expect(await report()).toEqual({
      "/a": "UNCHANGED",
      "/b": "UPDATED",
      "/c": "UPDATED",
      "/d": "GONE",
      "/e": "page.status",
    });
    expect(await database.rows(tenantId, "SELECT url FROM article_page WHERE outcome = 'GONE' ORDER BY url")).toEqual([
      { url: `${server.origin}/d` },
      { url: `${server.origin}/e` },
    ]);
    expect(await articles()).toMatchObject([
      { title: "A", version: 1 },
      { title: "B", status: "PUBLISHED" },
      { title: "C", status: "ARCHIVED" },
      { title: "D", status: "PUBLISHED" },
      { title: "E", status: "PUBLISHED" },
    ]);
    expect(await database.rows(tenantId, "SELECT audience FROM article WHERE id = $1", [b!.id])).toEqual([
      { audience: "AGENTS" },
    ]);
  });

  it("whose reading was killed is read on, without the pages that were met", async () => {
    server.publish({
      "/a": page("A", "First."),
      "/b": page("B", "Second."),
      "/sitemap.xml": text(server.map("/a", "/b")),
    });
    const runId = randomUUID();
    const killed = new AbortController();
    const onProgress = (done: number) => (done === 1 ? killed.abort(new Error("killed")) : undefined);
    await expect(read({ runId, signal: killed.signal, onProgress })).rejects.toThrow("killed");
    expect(await report()).toEqual({ "/a": "CREATED" });
    await read({ runId });
    expect(await report()).toEqual({ "/a": "CREATED", "/b": "CREATED" });
    expect(server.asked.filter((path) => path === "/a")).toHaveLength(1);
  });

  it("is cut where there is no time for all of it, and then nothing counts as gone", async () => {
    server.publish({ "/a": page("A", "First."), "/sitemap.xml": text(server.map("/a")) });
    await read();
    server.publish({ "/b": page("B", "Second."), "/sitemap.xml": text(server.map("/b")) });
    await read({ patience: { ...usualPatience, pauseMs: 0, wholeMs: -1 } });
    expect(await report()).toEqual({ "/a": "CREATED" });
    expect(await database.rows(tenantId, "SELECT problem->>'code' AS code FROM article_site")).toEqual([
      { code: "site.time" },
    ]);
  });

  it.each<[string, Record<string, SitePage>]>([
    ["site.no-map", {}],
    ["site.no-map", { "/sitemap.xml": "<html>Hello</html>" }],
    ["site.no-pages", { "/sitemap.xml": text("<urlset></urlset>") }],
    ["site.robots", { "/robots.txt": (response) => response.writeHead(503).end() }],
    ["site.elsewhere", { "/robots.txt": elsewhere("https://www.shop.example/robots.txt") }],
    ["site.unreachable", { "/robots.txt": (response) => response.destroy() }],
  ])("is refused by its rule: %s", async (code, pages) => {
    server.publish(pages);
    await expect(read()).rejects.toMatchObject({ name: "SiteRefused", code });
    expect(await articles()).toEqual([]);
  });

  it("inside the installation's own network is not asked", async () => {
    server.publish({ "/a": page("A", "Secret."), "/sitemap.xml": text(server.map("/a")) });
    for (const url of [server.origin, "https://10.0.0.1/", "https://169.254.169.254/latest", "https://localhost/"]) {
      await add(url);
      await expect(read({ destinations: new Destinations(undefined) })).rejects.toMatchObject({ code: "site.address" });
    }
    expect(server.asked).toEqual([]);
  });
});
