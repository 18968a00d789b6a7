import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ExecutionArgs } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import { limitExceeded } from "../limits/limit-exceeded.ts";
import { refuse, unauthenticated } from "../server/refusal.ts";
import type { OpenTurn } from "./follow-subscription.ts";
import type { SubscriptionHost } from "./subscription-host.ts";
import type { SubscriptionRequest } from "./subscription-request.ts";

interface Passage {
  request: SubscriptionRequest;
  open: OpenTurn;
}

/** Subscriptions as server-sent events (graphql-sse, distinct connections), for clients without WebSockets. */
export function addEventStreamRoute(
  app: FastifyInstance,
  host: SubscriptionHost,
  bodyBytes: number,
  atMost: number,
): void {
  const openByCredential = new Map<string, number>();
  const handler = createHandler({
    schema: host.schema,
    // No token: one connection carries one subscription.
    authenticate: () => null,
    onSubscribe({ raw }, payload) {
      const request = host.gate.admit(payload);
      if (Array.isArray(request)) return { errors: request };
      const passage: Passage = { request, open: host.turnsOf(raw) };
      return {
        schema: host.schema,
        document: request.document,
        operationName: request.operationName,
        contextValue: passage as never,
      };
    },
    async subscribe(args) {
      const { request, open } = (args as ExecutionArgs).contextValue as Passage;
      return host.follow("sse", request, open);
    },
  });

  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    bodyLimit: bodyBytes,
    onRequest: host.gatekeeper.hook,
    async handler(request: FastifyRequest, reply: FastifyReply) {
      const { credentials } = request;
      if (credentials === null) return refuse(request, reply, unauthenticated("There are no credentials."));
      if (!host.isOwnPage(request)) return refuse(request, reply, unauthenticated("This page is not one of ours."));
      // Who left while the credentials were looked up gives no slot back: its close is over.
      if (reply.raw.destroyed) return reply.hijack();
      const open = (openByCredential.get(credentials.hash) ?? 0) + 1;
      if (open > atMost) return refuse(request, reply, limitExceeded("subscriptions", open, atMost, 429));
      openByCredential.set(credentials.hash, open);
      reply.raw.once("close", () => {
        const left = (openByCredential.get(credentials.hash) ?? 1) - 1;
        if (left === 0) openByCredential.delete(credentials.hash);
        else openByCredential.set(credentials.hash, left);
      });
      reply.raw.setHeader("x-request-id", request.id);
      await handler(request, reply);
      return reply;
    },
  });
}
