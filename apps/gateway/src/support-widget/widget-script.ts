import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** What `npm run build -w @bellwether/widget` makes. */
const scriptFile = join(projectRoot, "apps", "widget", "dist", "bundle", "widget.js");

/** Pages look for a newer script after five minutes, and show the one they have meanwhile. */
const caching = "public, max-age=300, stale-while-revalidate=86400";

/** The script that shops load, and the page in which the settings show how it looks. */
export async function addWidgetScript(app: FastifyInstance, file = scriptFile): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    app.log.warn({ file }, "the support widget was not built, so /widget.js is not served");
    return;
  }
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  app.get("/widget.js", (request, reply) => {
    openToAll(reply).headers({ etag, "cache-control": caching });
    if (knows(request, etag)) return reply.code(304).send();
    return reply.type("text/javascript; charset=utf-8").send(bytes);
  });
  app.get("/widget/preview", (_request, reply) =>
    reply
      .headers({
        "content-security-policy": "default-src 'none'; script-src 'self'; frame-ancestors 'self'",
        "x-frame-options": "SAMEORIGIN",
        "cache-control": "no-cache",
      })
      .type("text/html; charset=utf-8")
      .send(previewPage),
  );
}

/** Its look comes by message from the page around it, of the same origin. */
const previewPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Preview</title><body><script src="/widget.js" data-preview></script></body></html>`;

function openToAll(reply: FastifyReply): FastifyReply {
  return reply.headers({
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  });
}

/** RFC 9110, 13.1.2: a front may have made the tag a weak one. */
function knows({ headers }: FastifyRequest, etag: string): boolean {
  const given = headers["if-none-match"]?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return given.includes(etag) || given.includes("*");
}
