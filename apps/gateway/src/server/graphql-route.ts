import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { WebsocketHandler } from "@fastify/websocket";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { RequestContext } from "../context.ts";
import { clientGone } from "../limits/deadline.ts";
import type { TrustedDocuments } from "../limits/trusted-documents.ts";
import type { Gatekeeper } from "./gatekeeper.ts";
import { type LiveRequest, openLiveRequest, type RequestGround } from "./live-request.ts";
import { unauthenticated } from "./refusal.ts";

declare module "fastify" {
  interface FastifyRequest {
    live: LiveRequest | null;
  }
}

export interface GraphQLRouteOptions {
  path: string;
  server: ApolloServer<RequestContext>;
  ground: RequestGround;
  gatekeeper: Gatekeeper;
  trusted: TrustedDocuments;
  bodyBytes: number;
  /** Takes over where a GET asks to become a WebSocket. */
  wsHandler: WebsocketHandler;
  /** Requests under way, for the shutdown. */
  underWay: Set<LiveRequest>;
}

/** Queries and mutations by POST, queries by GET, subscriptions by WebSocket, all on one path. */
export function addGraphQLRoute(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { path, server, ground, gatekeeper, trusted, bodyBytes, wsHandler, underWay } = options;
  app.decorateRequest("live", null);

  const apollo = fastifyApolloHandler(server, {
    async context(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
      const { identity, id: requestId, log } = request;
      if (identity === null) throw unauthenticated("These credentials were not looked at.");
      const acceptLanguage = request.headers["accept-language"];
      const live = openLiveRequest(ground, { identity, requestId, log, acceptLanguage });
      request.live = live;
      underWay.add(live);
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) live.deadline.cancel(clientGone());
      });
      return live.context;
    },
  });

  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    try {
      return await (apollo as (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>)(request, reply);
    } finally {
      const { live } = request;
      // The answer does not wait for the connection's return to the pool.
      if (live !== null) void live.close().finally(() => underWay.delete(live));
    }
  };

  const preHandler = async (request: FastifyRequest): Promise<void> => {
    if (request.method === "GET") resolveInUrl(request, trusted);
    else if (isObject(request.body)) {
      const query = trusted.resolve(request.body);
      if (query !== undefined) request.body = withoutId(request.body, query);
    }
  };

  const shared = { url: path, handler: handler as RouteHandlerMethod, onRequest: gatekeeper.hook, preHandler };
  app.route({ ...shared, method: "GET", wsHandler });
  app.route({ ...shared, method: "POST", bodyLimit: bodyBytes });
}

/** Apollo reads a GET's document from its address. */
function resolveInUrl(request: FastifyRequest, trusted: TrustedDocuments): void {
  const cut = request.url.indexOf("?");
  const parameters = new URLSearchParams(cut < 0 ? "" : request.url.slice(cut));
  const extensions = parameters.get("extensions");
  const query = trusted.resolve({
    query: parameters.get("query") ?? undefined,
    documentId: parameters.get("documentId") ?? undefined,
    extensions: extensions === null ? undefined : parseOrUndefined(extensions),
  });
  if (query === undefined || query === parameters.get("query")) return;
  parameters.set("query", query);
  parameters.delete("extensions");
  request.raw.url = `${request.url.slice(0, cut)}?${parameters}`;
}

/** Apollo refuses an id that it did not hand out itself, so what has become a document loses it. */
function withoutId({ documentId, ...body }: Record<string, unknown>, query: string) {
  if (!isObject(body.extensions)) return { ...body, query };
  const { persistedQuery, ...extensions } = body.extensions;
  return { ...body, query, extensions };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
