import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type SitePage, SiteServer } from "../../testing/site-server.ts";
import { siteLimits, usualPatience } from "./contract.ts";
import { findPages } from "./find-pages.ts";
import { SiteVisitor } from "./site-visitor.ts";

let server: SiteServer;
beforeAll(async () => {
  server = await SiteServer.open();
});
afterAll(() => server?.close());

function find(pages: Record<string, SitePage>) {
  server.publish(pages);
  const site = new URL("/sitemap.xml", server.origin);
  const patience = { ...usualPatience, pauseMs: 0 };
  const visitor = new SiteVisitor(site, new Destinations("127.0.0.0/8"), patience, new AbortController().signal);
  return findPages(site, visitor, []);
}

describe("the pages of a site", () => {
  it("are as many as are read, and it is told that there are more", async () => {
    const paths = Array.from({ length: siteLimits.pages }, (_, at) => `/${at}`);
    const whole = await find({ "/sitemap.xml": server.map(...paths) });
    expect([whole.pages.length, whole.isFull, whole.isCut]).toEqual([siteLimits.pages, false, false]);
    const more = await find({ "/sitemap.xml": server.map(...paths, "/more") });
    expect([more.pages.length, more.isFull, more.isCut]).toEqual([siteLimits.pages, true, true]);
  });

  it("are those of maps within indexes, as deep as those are followed", async () => {
    const { pages, refused, isCut } = await find({
      "/sitemap.xml": server.index("/1.xml", "/map.xml"),
      "/1.xml": server.index("/2.xml"),
      "/2.xml": server.index("/3.xml"),
      "/3.xml": server.index("/4.xml"),
      "/map.xml": server.map("/a"),
    });
    expect(pages.map(({ pathname }) => pathname)).toEqual(["/a"]);
    expect([...refused.values()]).toEqual([{ code: "page.map-depth", facts: { maximum: 3 } }]);
    expect(isCut).toBe(true);
    expect(server.asked).not.toContain("/4.xml");
  });

  it("whose map could not be read, or has too long an address, are told as such", async () => {
    const long = `/${"x".repeat(siteLimits.addressLength)}`;
    const found = await find({
      "/sitemap.xml": server.index("/gone.xml", "/map.xml"),
      "/map.xml": server.map("/a", long),
    });
    expect([...found.refused.values()].map(({ code }) => code).sort()).toEqual(["page.address-length", "page.status"]);
    expect([found.isFull, found.isCut]).toEqual([false, true]);
  });
});
