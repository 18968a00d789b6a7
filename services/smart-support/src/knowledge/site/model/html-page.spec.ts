import { describe, expect, it } from "@jest/globals";
import { readHtmlPage } from "./html-page.ts";

describe("a page of a site", () => {
  it("tells its language and the address that it calls its own", () => {
    const html = `<html lang="zh-Hans"><head><link rel="alternate canonical" href=" /help "><title>退货</title></head><p>三十天内。</p></html>`;
    expect(readHtmlPage(html)).toEqual({ title: "退货", body: "三十天内。", locale: "zh-CN", canonical: "/help" });
    expect(readHtmlPage(`<html lang="fr"><p>Bonjour.</p>`)).toMatchObject({ locale: null, canonical: null });
    expect(readHtmlPage(`<html lang="en_GB"><p>Hello.</p>`).locale).toBe("en");
  });

  it("has its own words alone where it marks no main part: no menus, and no header or footer of the site", () => {
    const menu = `<ul><li><a href="/">Home</a></li><li><a href="/cups">Cups</a></li><li><a href="/help">Help</a></li></ul>`;
    const html = `<header><p>Free delivery today</p>${menu}</header><div>${menu}<h1>Returns</h1><p>See <a href="/terms">terms</a>.</p>
      <ul><li>Pack it well, see <a href="/pack">how</a></li><li>Post it</li></ul></div><div role="contentinfo">© Shop</div>`;
    expect(readHtmlPage(html)).toMatchObject({
      title: "Returns",
      body: "See terms.\n\n- Pack it well, see how\n- Post it",
    });
  });

  it("keeps a header that has the page's heading, and all articles of a page that has several", () => {
    const html = `<header><h1>Returns</h1></header><article><h2>Cups</h2><p>Yes.</p></article><article><h2>Tea</h2><p>No.</p></article>`;
    expect(readHtmlPage(html)).toMatchObject({ title: "Returns", body: "## Cups\n\nYes.\n\n## Tea\n\nNo." });
  });
});
