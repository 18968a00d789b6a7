import { randomUUID } from "node:crypto";
import rateLimit from "@fastify/rate-limit";
import websocket from "@fastify/websocket";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Limits } from "../limits/limits.ts";
import { answerThrown } from "./refusal.ts";

export interface AppOptions {
  log: FastifyBaseLogger;
  limits: Limits;
  /** Addresses or ranges, separated by commas, of the fronts whose X-Forwarded-For is believed. */
  trustedProxies: string;
}

/** The HTTP server under everything: request ids, logs, counts, errors. */
export async function createApp({ log, limits, trustedProxies }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: ({ headers }) => readRequestId(headers["x-request-id"]) ?? randomUUID(),
    trustProxy: trustedProxies.split(",").map((range) => range.trim()),
    bodyLimit: limits.bodyBytes,
    // A request may take its time; a client that trickles its headers may not.
    requestTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: "idle",
    return503OnClosing: true,
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const line = { req: request, res: reply, ms: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 500) request.log.warn(line, "request");
    else request.log.debug(line, "request");
  });
  app.setErrorHandler(answerThrown);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: "There is nothing here.", extensions: { code: "NOT_FOUND" } }] }),
  );
  await app.register(rateLimit, { global: false });
  await app.register(websocket, { options: { maxPayload: limits.bodyBytes } });
  return app;
}

/** A front's id is kept, so that one request has one name in every log. */
function readRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" && /^[\w.-]{8,64}$/.test(header) ? header : undefined;
}
