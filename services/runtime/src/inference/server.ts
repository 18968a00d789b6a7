import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { bearerGuard } from "./bearer-guard.ts";
import { readInferRequest } from "./infer-request.ts";
import { InferenceError } from "./inference-error.ts";
import type { InferenceAnswer, InferenceModel } from "./inference-model.ts";
import { writeBody } from "./message.ts";
import { ModelQueue, type QueueObserver } from "./model-queue.ts";
import { extensions, jsonLengthHeader } from "./protocol.ts";
import { replyWithError } from "./server-failure.ts";
import { AnswerStreams } from "./stream-answer.ts";

/** What the server serves, to whom, and how much at once. */
export interface InferenceServerOptions {
  models: readonly InferenceModel[];
  /** Version of the platform, for the server's metadata. */
  version: string;
  /** Bearer token asked of callers; undefined: none, for loopback. */
  token?: string | undefined;
  /** Whether the process can answer: the readiness of `/v2/health/ready`. */
  ready: () => boolean;
  observer: QueueObserver;
  /** Requests waiting per model at most; default 128. */
  maxWaiting?: number;
  /** Milliseconds a request waits for companions at most; default 5. */
  longestWindowMs?: number;
  /** Milliseconds one batch should take at most; default 100. */
  targetBatchMs?: number;
  /** Milliseconds any request may take, and those without a limit of their own; default 30,000. */
  longestRequestMs?: number;
}

const longestRequestMs = 30_000;

type ModelPath = { Params: { name: string; version?: string } };

/** The Open Inference Protocol's routes over a set of models. */
export class InferenceServer {
  private readonly served = new Map<string, { model: InferenceModel; queue: ModelQueue }>();
  private readonly streams: AnswerStreams;
  private draining = false;

  constructor(private readonly options: InferenceServerOptions) {
    this.streams = new AnswerStreams(options.longestRequestMs ?? longestRequestMs);
    const { maxWaiting = 128, longestWindowMs = 5, targetBatchMs = 100 } = options;
    for (const model of options.models)
      this.served.set(model.name, {
        model,
        queue: new ModelQueue(model, { maxWaiting, longestWindowMs, targetBatchMs }, options.observer),
      });
  }

  /** Adds the routes. Bodies are read whole: set the instance's `bodyLimit` to what one request may hold. */
  async register(app: FastifyInstance): Promise<void> {
    await app.register(async (routes) => {
      routes.removeAllContentTypeParsers();
      // JSON that the binary extension follows is no JSON to a parser, so all bodies come as bytes.
      routes.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
      routes.setErrorHandler((error, request, reply) => replyWithError(error, request, reply));
      routes.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: "There is no such path." }));
      routes.get("/v2/health/live", async () => ({ live: true }));
      routes.get("/v2/health/ready", async (_request, reply) => {
        const ready = !this.draining && this.options.ready();
        return reply.code(ready ? 200 : 503).send({ ready });
      });
      await routes.register(async (guarded) => {
        guarded.addHook("onRequest", bearerGuard(this.options.token));
        guarded.get("/v2", async () => ({ name: "bellwether-model-host", version: this.options.version, extensions }));
        guarded.get("/v2/models", async () => ({
          models: [...this.served.values()].map(({ model }) => describe(model)),
        }));
        for (const path of ["/v2/models/:name", "/v2/models/:name/versions/:version"]) {
          guarded.get<ModelPath>(path, async (request) => describe(this.find(request.params).model));
          guarded.get<ModelPath>(`${path}/ready`, async (request, reply) => {
            this.find(request.params);
            const ready = !this.draining && this.options.ready();
            return reply.code(ready ? 200 : 503).send({ name: request.params.name, ready });
          });
          guarded.post<ModelPath>(`${path}/infer`, (request, reply) => this.infer(request, reply));
          guarded.post<ModelPath>(`${path}/generate_stream`, (request, reply) => {
            if (this.draining) throw new InferenceError("unavailable", "The model host is about to stop.");
            return this.streams.answer(this.find(request.params).model, request, reply);
          });
        }
      });
    });
  }

  /** Refuses new questions with 503 and waits until those taken are answered or have run out of time. */
  async drain(): Promise<void> {
    this.draining = true;
    await Promise.all([this.streams.drain(), ...[...this.served.values()].map(({ queue }) => queue.drain())]);
  }

  private find({ name, version }: ModelPath["Params"]) {
    const found = this.served.get(name);
    if (found === undefined) throw new InferenceError("not-found", `There is no model ${JSON.stringify(name)}.`);
    if (version !== undefined && !found.model.versions.includes(version))
      throw new InferenceError("not-found", `${name} has no version ${JSON.stringify(version)}.`);
    return found;
  }

  private async infer(request: FastifyRequest<ModelPath>, reply: FastifyReply): Promise<FastifyReply> {
    const { model, queue } = this.find(request.params);
    const version = request.params.version ?? null;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const read = readInferRequest(
      model,
      version,
      request.headers,
      body,
      this.options.longestRequestMs ?? longestRequestMs,
    );
    const waiting = new AbortController();
    const timer = setTimeout(() => {
      const message = `No answer within the ${Math.round(read.timeoutMs)} ms that the request allows.`;
      waiting.abort(new InferenceError("deadline", message));
    }, read.timeoutMs);
    reply.raw.once("close", () => {
      if (!reply.raw.writableFinished) waiting.abort(new InferenceError("deadline", "The caller has gone away."));
    });
    try {
      const answer = await queue.ask(read.request, waiting.signal);
      return send(reply, model, read, version, answer);
    } finally {
      clearTimeout(timer);
    }
  }
}

function send(
  reply: FastifyReply,
  model: InferenceModel,
  read: ReturnType<typeof readInferRequest>,
  version: string | null,
  answer: InferenceAnswer,
): FastifyReply {
  if (answer.outcome === "refused") throw new InferenceError(answer.code, answer.message);
  const tensors = read.outputs.map(({ name, binary }) => {
    const tensor = answer.outputs[name];
    if (tensor === undefined)
      throw new InferenceError("failed", `${model.name} gave no output ${JSON.stringify(name)}.`);
    return { name, tensor, binary };
  });
  const head = {
    model_name: model.name,
    model_version: answer.version ?? version ?? model.versions.at(-1),
    id: read.request.id,
  };
  const { body, contentType, jsonLength } = writeBody(head, "outputs", tensors);
  if (jsonLength !== null) reply.header(jsonLengthHeader, jsonLength);
  return reply.type(contentType).send(body);
}

/** A model's metadata in the protocol's words. */
function describe(model: InferenceModel) {
  const tensors = (specs: InferenceModel["inputs"]) =>
    specs.map(({ name, datatype, shape }) => ({ name, datatype, shape }));
  return {
    name: model.name,
    versions: model.versions,
    platform: model.platform,
    inputs: tensors(model.inputs),
    outputs: tensors(model.outputs),
  };
}
