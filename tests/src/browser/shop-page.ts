import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A shop's own page, of an origin of its own. */
export interface ShopPage {
  origin: string;
  close(): Promise<void>;
}

/** Serves a page as strict as shops are: scripts and connections of the named origin alone, no inline style, Trusted Types. */
export async function openShopPage(supportOrigin: string, siteKey: () => string): Promise<ShopPage> {
  const policy = [
    "default-src 'none'",
    `script-src ${supportOrigin}`,
    `connect-src ${supportOrigin}`,
    "require-trusted-types-for 'script'",
  ].join("; ");
  const server = createServer((request, response) => {
    if (request.url !== "/") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(`<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>茶店</title>
      <main><h1>茶店</h1></main><script src="${supportOrigin}/widget.js" data-site="${siteKey()}" async></script></html>`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
