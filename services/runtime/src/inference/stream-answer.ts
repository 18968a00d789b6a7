import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { writeEvent } from "./event-stream.ts";
import { InferenceError } from "./inference-error.ts";
import type { InferenceModel } from "./inference-model.ts";
import { readStreamRequest } from "./stream-request.ts";

/** Questions that a model answers piece by piece at the same time: none of them waits in a queue. */
const mostStreams = 64;

/** Answers piece by piece, as server-sent events. What goes wrong before the first piece is a status, after it an event `{ error }`. */
export class AnswerStreams {
  private open = 0;
  private idle = () => {};

  /** @param longestMs that any answer may take */
  constructor(private readonly longestMs: number) {}

  /** @throws InferenceError, ProtocolError, or what the model throws before its first piece */
  async answer(model: InferenceModel, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (model.stream === undefined)
      throw new InferenceError("not-found", `${model.name} does not answer piece by piece.`);
    const question = readStreamRequest(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    if (this.open >= mostStreams) throw new InferenceError("overloaded", `${this.open} others are answered.`);
    const ending = new AbortController();
    const giveUp = () => ending.abort(new InferenceError("deadline", `No end within ${this.longestMs} ms.`));
    const timer = setTimeout(giveUp, this.longestMs);
    this.open++;
    // Comes of every reply, whether it was sent or its caller went away.
    reply.raw.once("close", () => {
      clearTimeout(timer);
      ending.abort(new InferenceError("deadline", "The caller has gone away."));
      if (--this.open === 0) this.idle();
    });
    const pieces = until(model.stream(question, { signal: ending.signal }), ending.signal);
    const first = await pieces.next();
    const head = { model_name: model.name, model_version: model.versions.at(-1) };
    return reply.type("text/event-stream").send(Readable.from(events(first, pieces, head, request)));
  }

  /** Waits until all that were begun are over. */
  async drain(): Promise<void> {
    if (this.open > 0)
      await new Promise<void>((resolve) => {
        this.idle = resolve;
      });
  }
}

/** The pieces until they end, or a signal ends them, whether or not whoever makes them heeds it. */
async function* until(pieces: AsyncIterable<object>, signal: AbortSignal): AsyncGenerator<object, void> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  over.catch(() => {});
  const source = pieces[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([source.next(), over]);
    if (next.done) return;
    yield next.value;
  }
}

async function* events(
  first: IteratorResult<object, void>,
  rest: AsyncGenerator<object, void>,
  head: object,
  request: FastifyRequest,
): AsyncGenerator<string, void> {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield writeEvent({ ...head, ...piece.value });
  } catch (error) {
    const isTold = error instanceof InferenceError && error.code !== "failed";
    if (!isTold) request.log.error(error);
    const failed = `The model failed; the log has it under request ${request.id}.`;
    yield writeEvent({ error: isTold ? error.message : failed, code: isTold ? error.code : "failed" });
  }
}
