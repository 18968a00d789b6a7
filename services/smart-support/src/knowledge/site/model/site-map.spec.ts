import { describe, expect, it } from "@jest/globals";
import { readSiteMap } from "./site-map.ts";

describe("a site map", () => {
  it("names each page once, without pictures and other languages' addresses", () => {
    const text = `<?xml version="1.0"?><urlset><url><loc> https://a.example/?a=1&amp;b=2 </loc>
      <image:image><image:loc>https://a.example/cup.png</image:loc></image:image><lastmod>2026-01-01</lastmod></url>
      <url><loc><![CDATA[https://a.example/b]]></loc></url><url><loc>https://a.example/b</loc></url><loc>https://a.example/no</loc></urlset>`;
    expect(readSiteMap(text, 10)).toEqual({
      kind: "pages",
      locations: ["https://a.example/?a=1&b=2", "https://a.example/b"],
    });
  });

  it("may be an index of others, or a plain list", () => {
    expect(readSiteMap("<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>", 10)).toEqual({
      kind: "maps",
      locations: ["/a.xml"],
    });
    expect(readSiteMap("https://a.example/a\r\n\r\nhttps://a.example/b\n", 10)).toEqual({
      kind: "pages",
      locations: ["https://a.example/a", "https://a.example/b"],
    });
  });

  it("is cut where it names more than is read", () => {
    const many = `<urlset>${"<url><loc>x</loc></url>"}${Array.from({ length: 9 }, (_, at) => `<url><loc>${at}</loc></url>`).join("")}</urlset>`;
    expect(readSiteMap(many, 3)?.locations).toHaveLength(3);
  });

  it("expands no entities of its own", () => {
    const text = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]><urlset><url><loc>/&a;&f;</loc></url></urlset>`;
    expect(readSiteMap(text, 10)?.locations).toEqual(["/&a;&f;"]);
  });

  it.each([
    ["a page", "<html><body>Hello</body></html>"],
    ["words", "no addresses"],
    ["nothing", " "],
  ])("is not what is %s", (_, text) => {
    expect(readSiteMap(text, 10)).toBeNull();
  });

  it("is none where elements nest deeper than any map's, which took time by the square of their number", () => {
    const deep = `<urlset><url>${"<a>".repeat(1_000_000)}<loc>https://a.example/</loc>`;
    expect(readSiteMap(deep, 10)).toBeNull();
  });
});
