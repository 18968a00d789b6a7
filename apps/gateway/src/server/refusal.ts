import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { limitExceeded } from "../limits/limit-exceeded.ts";
import { databaseAway, masked } from "./answer-errors.ts";
import { isDatabaseAway } from "./database-away.ts";

/** Answers a request that gets no further, as GraphQL does: `{ errors: [{ message, extensions: { code } }] }`. */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: GraphQLError): FastifyReply {
  const { http, ...extensions } = error.extensions as { http?: { status?: number } };
  const accepted = request.headers.accept?.includes("application/graphql-response+json") === true;
  return reply
    .code(http?.status ?? 400)
    .type(accepted ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [{ message: error.message, extensions }] }));
}

/** The refusal of credentials: missing, wrong, expired. */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
}

/** Answers what was thrown outside of GraphQL's execution. The unexpected is logged, and masked. */
export function answerThrown(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof GraphQLError) return refuse(request, reply, error);
  if (isDatabaseAway(error)) {
    request.log.warn({ err: error }, "database away");
    return refuse(request, reply, databaseAway(error));
  }
  const { code, statusCode } = error as FastifyError;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    const maximum = request.routeOptions.bodyLimit ?? 0;
    const told = Number(request.headers["content-length"] ?? maximum + 1);
    return refuse(request, reply, limitExceeded("bodyBytes", told, maximum, 413));
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const extensions = { code: "BAD_USER_INPUT", http: { status: statusCode } };
    return refuse(request, reply, new GraphQLError(error.message, { extensions }));
  }
  request.log.error({ err: error }, "unexpected error");
  const { message, extensions } = masked(request.id);
  return refuse(request, reply, new GraphQLError(message, { extensions: { ...extensions, http: { status: 500 } } }));
}
