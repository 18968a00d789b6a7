import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { InferenceError, type InferenceErrorCode } from "./inference-error.ts";
import { QueueRefusal } from "./model-queue.ts";
import { ProtocolError } from "./protocol.ts";

const statuses: Record<InferenceErrorCode, number> = {
  unavailable: 503,
  overloaded: 429,
  deadline: 504,
  invalid: 400,
  "not-found": 404,
  failed: 500,
};

/** The protocol's form of a failure: a status and `{ error }`. What was not expected is logged, and masked. */
export function replyWithError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ProtocolError) return reply.code(400).send({ error: error.message });
  if (error instanceof QueueRefusal) reply.header("retry-after", error.retryAfterSeconds);
  if (error instanceof InferenceError) {
    if (error.code === "failed") request.log.error(error);
    return reply.code(statuses[error.code]).send({ error: error.message });
  }
  const { statusCode, message } = error as Partial<FastifyError>;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return reply.code(statusCode).send({ error: message });
  request.log.error(error);
  return reply.code(500).send({ error: `The model failed; the log has it under request ${request.id}.` });
}
