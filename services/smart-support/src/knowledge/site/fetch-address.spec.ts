import { gzipSync } from "node:zlib";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type SitePage, SiteServer } from "../../testing/site-server.ts";
import { fetchAddress } from "./fetch-address.ts";

const local = new Destinations("127.0.0.0/8");
const roomy = { maxBytes: 1024, timeoutMs: 20_000, signal: new AbortController().signal };

let server: SiteServer;
beforeAll(async () => {
  server = await SiteServer.open();
});
afterAll(() => server?.close());

const get = (page: SitePage, bounds: Partial<typeof roomy> = {}, destinations = local) => {
  server.publish({ "/page": page });
  return fetchAddress(new URL("/page", server.origin), destinations, {}, { ...roomy, ...bounds });
};
const problem = (code: string) => ({ name: "PageRefused", problem: { code } });

describe("an address", () => {
  it("is read unpacked, under the reader's name", async () => {
    let agent: string | undefined;
    const answer = await get((response, request) => {
      agent = request.headers["user-agent"];
      response.setHeader("content-encoding", "gzip").end(gzipSync("你好"));
    });
    expect(answer).toMatchObject({ status: 200, body: Buffer.from("你好") });
    expect(agent).toMatch(/^Bellwether\//);
  });

  it.each<[string, string, SitePage]>([
    ["is too long", "page.too-large", (response) => response.end("x".repeat(2_000))],
    [
      "unpacks to too much",
      "page.too-large",
      (response) => response.setHeader("content-encoding", "gzip").end(gzipSync("x".repeat(2_000))),
    ],
    [
      "is not what it says that it is",
      "page.unreachable",
      (response) => response.setHeader("content-encoding", "gzip").end("words"),
    ],
    [
      "breaks off",
      "page.unreachable",
      (response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("x", () => response.destroy());
      },
    ],
    ["hangs up", "page.unreachable", (response) => response.destroy()],
  ])("whose answer %s is refused", async (_, code, page) => {
    await expect(get(page)).rejects.toMatchObject(problem(code));
  });

  it("whose answer never ends is given up", async () => {
    const never: SitePage = (response) => {
      response.writeHead(200);
      response.write("x");
    };
    await expect(get(never, { timeoutMs: 200 })).rejects.toMatchObject(problem("page.late"));
  });

  it("is not asked where the installation lets nobody go", async () => {
    await expect(get("Secret.", {}, new Destinations(undefined))).rejects.toMatchObject(problem("page.address"));
    expect(server.asked).toEqual([]);
  });

  it("is left when the reading ends", async () => {
    const ending = new AbortController();
    const asked = get(() => ending.abort(new Error("over")), { signal: ending.signal });
    await expect(asked).rejects.toThrow("over");
  });
});
