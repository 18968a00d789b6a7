import type { IncomingHttpHeaders } from "node:http";
import type { WebsocketHandler } from "@fastify/websocket";
import type { FastifyRequest } from "fastify";
import type { ExecutionArgs, GraphQLError } from "graphql";
import type { Context } from "graphql-ws";
import { type Extra, makeHandler } from "graphql-ws/use/@fastify/websocket";
import { readCredentials } from "../auth/credentials.ts";
import { limitExceeded } from "../limits/limit-exceeded.ts";
import { answerableThrown } from "../server/answer-errors.ts";
import type { OpenTurn } from "./follow-subscription.ts";
import type { SubscriptionHost } from "./subscription-host.ts";
import type { SubscriptionRequest } from "./subscription-request.ts";
import { originOf } from "./subscription-turns.ts";

/** What a client may say of itself in its first message. */
type Introduction = { authorization?: unknown; Authorization?: unknown };

/** Where it is not the credentials' fault: to try again later, and an error of ours. */
const closeCodes = new Map<unknown, number>([
  ["UNAVAILABLE", 1013],
  ["INTERNAL_SERVER_ERROR", 4500],
]);

type WsContext = Context<Introduction, Extra>;

/** A subscription on its way through the library. */
interface Passage {
  request: SubscriptionRequest;
  open: OpenTurn;
}

/**
 * Subscriptions over graphql-ws. Credentials come with the upgrade request, or as `authorization` in the first message.
 * A cookie is believed only from our own pages: browsers send it along with any site's WebSocket.
 */
export function createWebSocketHandler(host: SubscriptionHost, atMost: number): WebsocketHandler {
  const admit = (request: FastifyRequest) =>
    host.gatekeeper.admit(request).catch((error) => answerableThrown(error, originOf(request)));
  return makeHandler<Introduction>({
    schema: host.schema,
    connectionInitWaitTimeout: 5_000,
    async onConnect(ctx: WsContext) {
      const { request, socket } = ctx.extra;
      request.credentials = readCredentials(introduced(request.headers, ctx.connectionParams));
      if (!host.isOwnPage(request)) {
        socket.close(4403, "This page is not one of ours.");
        return false;
      }
      const admitted = await admit(request);
      if ("tenantId" in admitted) return true;
      socket.close(closeCodes.get(admitted.extensions.code) ?? 4401, closeReason(admitted));
      return false;
    },
    async onSubscribe(ctx: WsContext, _id, payload) {
      const open = Object.keys(ctx.subscriptions).length;
      if (open > atMost) return [limitExceeded("subscriptions", open, atMost)];
      const admitted = await admit(ctx.extra.request);
      if (!("tenantId" in admitted)) return [admitted];
      const request = host.gate.admit(payload);
      if (Array.isArray(request)) return request;
      const passage: Passage = { request, open: host.turnsOf(ctx.extra.request) };
      return {
        schema: host.schema,
        document: request.document,
        operationName: request.operationName,
        contextValue: passage,
      } satisfies ExecutionArgs;
    },
    async subscribe(args: ExecutionArgs) {
      const { request, open } = args.contextValue as Passage;
      return host.follow("ws", request, open);
    },
  });
}

function introduced(headers: IncomingHttpHeaders, introduction: Introduction | undefined): IncomingHttpHeaders {
  const authorization = introduction?.authorization ?? introduction?.Authorization;
  return typeof authorization === "string" ? { ...headers, authorization } : headers;
}

/** A WebSocket's reason holds 123 bytes. */
function closeReason({ message }: GraphQLError): string {
  return Buffer.from(message)
    .subarray(0, 120)
    .toString("utf8")
    .replace(/\uFFFD+$/, "");
}
