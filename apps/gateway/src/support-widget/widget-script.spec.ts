import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import Fastify, { type FastifyInstance } from "fastify";
import { addWidgetScript } from "./widget-script.ts";

let directory: string;
let app: FastifyInstance;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bellwether-widget-"));
  await writeFile(join(directory, "widget.js"), "void 0;");
  app = Fastify();
  await addWidgetScript(app, join(directory, "widget.js"));
});
afterAll(async () => {
  await app?.close();
  await rm(directory, { recursive: true, force: true });
});

describe("/widget.js", () => {
  it("may be loaded by every page, and is not sent again where it is the same", async () => {
    const first = await app.inject("/widget.js");
    expect(first.body).toBe("void 0;");
    expect(first.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
    });
    const etag = String(first.headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await app.inject({ url: "/widget.js", headers: { "if-none-match": known } });
      expect([again.statusCode, again.body]).toEqual([304, ""]);
    }
    const changed = await app.inject({ url: "/widget.js", headers: { "if-none-match": '"other"' } });
    expect(changed.statusCode).toBe(200);
  });

  it("is not there where nobody built it", async () => {
    const bare = Fastify();
    await addWidgetScript(bare, join(directory, "none.js"));
    expect((await bare.inject("/widget.js")).statusCode).toBe(404);
    await bare.close();
  });
});

describe("/widget/preview", () => {
  it("may be framed by the platform's own pages alone", async () => {
    const { headers } = await app.inject("/widget/preview");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
  });
});
