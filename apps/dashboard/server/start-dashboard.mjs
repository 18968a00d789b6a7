import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import httpProxy from "@fastify/http-proxy";
import Fastify from "fastify";
import { commonHeaders, pagePolicy } from "./security-headers.mjs";

/** Paths that the gateway answers. Everything else is a page. */
const gatewayPaths = [
  { prefix: "/graphql", websocket: true, linked: false },
  { prefix: "/api/auth", websocket: false, linked: false },
  // Links lead here, which cannot say a language.
  { prefix: "/imports", websocket: false, linked: true },
  { prefix: "/exports", websocket: false, linked: true },
  { prefix: "/mail", websocket: false, linked: true },
  // Of the shop's own pages: the script, and questions for news that are kept open for half a minute each.
  { prefix: "/widget.js", websocket: false, linked: false },
  { prefix: "/widget", websocket: false, linked: false, connections: 4_096 },
];

/** No deadlines of our own: an upload takes as long as the file is large, and the gateway has its own. */
const connections = { connections: 512, headersTimeout: 0, bodyTimeout: 0 };

/**
 * The language that was chosen here, else the browser's. With an upgrade or the click on a link, a browser sends only its
 * own.
 *
 * @param {import("fastify").FastifyRequest} request
 * @returns {string | undefined}
 */
function languageOf({ headers }) {
  return /(?:^|;\s*)NEXT_LOCALE=([\w-]+)/.exec(headers.cookie ?? "")?.[1] ?? headers["accept-language"];
}

/**
 * What the gateway has to know of a WebSocket: who asks, from which page and address, and in which language.
 *
 * @param {Record<string, string>} headers the library's own
 * @param {import("fastify").FastifyRequest} request
 */
function upgradeHeaders(headers, request) {
  const { cookie, origin, authorization } = request.headers;
  const language = languageOf(request);
  const told = { cookie, origin, authorization, "accept-language": language, "x-forwarded-for": request.ip };
  return { ...headers, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) };
}

const directory = fileURLToPath(new URL("..", import.meta.url));

/**
 * Serves the pages and passes the gateway's paths on, all on one origin, so that the session stays a first-party cookie.
 *
 * @param {import("./settings.mjs").DashboardSettings} settings
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startDashboard({ host, port, gatewayUrl, trustedProxies, development }) {
  // Next decides what it is by this when it is loaded.
  process.env.NODE_ENV = development ? "development" : "production";
  // While developing it tells its makers of every page otherwise.
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  const { default: next } = await import("next");
  const app = next({ dev: development, dir: directory, hostname: host, port });
  await app.prepare();
  const page = app.getRequestHandler();

  const server = Fastify({ trustProxy: trustedProxies, forceCloseConnections: true, bodyLimit: 1_048_576 });
  server.addHook("onRequest", async (request, reply) => {
    // Whatever a client claims, the gateway limits by the address that connected: to us, or to a proxy that we trust.
    request.raw.headers["x-forwarded-for"] = request.ip;
    delete request.raw.headers.forwarded;
    for (const [name, value] of Object.entries(commonHeaders)) reply.raw.setHeader(name, value);
  });
  server.get("/healthz", async () => ({ status: "ok" }));

  for (const { prefix, websocket, linked, connections: most } of gatewayPaths) {
    await server.register(httpProxy, {
      upstream: gatewayUrl,
      prefix,
      rewritePrefix: prefix,
      websocket,
      proxyPayloads: true,
      undici: most === undefined ? connections : { ...connections, connections: most },
      wsClientOptions: { rewriteRequestHeaders: upgradeHeaders },
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...headers,
          ...(linked ? { "accept-language": languageOf(request) ?? "en" } : {}),
          "x-forwarded-for": request.ip,
          "x-forwarded-host": request.headers.host ?? "",
          "x-forwarded-proto": request.protocol,
        }),
        onError: (reply) => {
          reply
            .code(503)
            .send({ errors: [{ message: "The gateway is not answering.", extensions: { code: "UNAVAILABLE" } }] });
        },
      },
    });
  }

  await server.register(async (pages) => {
    // Next reads bodies itself.
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("*", (_request, _payload, done) => done(null));
    pages.all("/*", async (request, reply) => {
      const nonce = randomBytes(16).toString("base64");
      const policy = pagePolicy(nonce, development);
      // Next takes the nonce for its own scripts from the policy of the request.
      request.raw.headers["content-security-policy"] = policy;
      request.raw.headers["x-nonce"] = nonce;
      request.raw.headers["x-address"] = request.url;
      reply.raw.setHeader("content-security-policy", policy);
      reply.hijack();
      await page(request.raw, reply.raw);
    });
  });

  await server.listen({ host, port });
  const address = server.server.address();
  const url = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${address.port}`;
  // Next attaches itself to the server with its first request; an upgrade before that would wait for ever.
  await fetch(`${url}/sign-in`, { redirect: "manual" }).then((answer) => answer.arrayBuffer());
  return {
    url,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}
