import type { TenantId } from "@bellwether/schema/database/tenant-id";
import pRetry from "p-retry";
import { answerToError, RetryableAnswer, transportError } from "./client-failure.ts";
import { GarbledEvents, readEvents } from "./event-stream.ts";
import { InferenceError, type InferenceErrorCode, inferenceErrorCodes } from "./inference-error.ts";
import { openBody, readTensors, type WireBody, writeBody } from "./message.ts";
import { jsonLengthHeader, type Parameters, ProtocolError, responseSchema, timeoutHeader } from "./protocol.ts";
import type { TensorValues } from "./tensor-value.ts";

/** Where the model host is, and how to prove that one may ask it. */
export interface InferenceClientOptions {
  /** Such as `http://127.0.0.1:8500`. */
  url: string;
  /** MODEL_HOST_TOKEN, where the host asks for it. */
  token?: string | undefined;
}

/** For whom, about what, and how long. */
export interface InferenceOptions {
  tenantId: TenantId;
  /** Milliseconds for everything: retries, waiting in the host's queue and the model itself. */
  deadlineMs: number;
  /** Aborts the question; the host then stops working on it. */
  signal?: AbortSignal;
  /** By default the model's own choice. */
  version?: string;
  /** By default all. */
  outputs?: string[];
  /** For the model, beside its tensors. */
  parameters?: Parameters;
}

/** What the model said. */
export interface InferenceResult {
  modelVersion: string | null;
  outputs: TensorValues;
}

/** Longest wait before a retry, in milliseconds. The deadline ends them anyway. */
const longestPauseMs = 1_000;

/** Milliseconds to hope for a host that is down: a restart behind a load balancer, no more. People wait for the answer. */
const outagePatienceMs = 2_000;

/**
 * Asks models over the Open Inference Protocol, with tensors as bytes over kept-alive connections. It keeps no state of
 * failures, so the first question after the host is back is answered.
 *
 * Only what the host surely did not begin is asked again, within the deadline: a refused connection, 429 and 503. A
 * question that was lost on its way is told as `unavailable` instead.
 */
export class InferenceClient {
  private readonly base: string;

  constructor(private readonly options: InferenceClientOptions) {
    this.base = options.url.replace(/\/+$/, "");
  }

  /**
   * @param inputs tensors by name, as the model's metadata asks for them.
   * @throws InferenceError by code; the signal's reason when it was aborted.
   */
  async infer(model: string, inputs: TensorValues, options: InferenceOptions): Promise<InferenceResult> {
    const begun = Date.now();
    const until = begun + options.deadlineMs;
    const deadline = AbortSignal.timeout(options.deadlineMs);
    const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
    const request = requestBody(inputs, options);
    let lastOutcome: InferenceError | undefined;
    const worthWaitingFor = (error: unknown): error is RetryableAnswer => {
      if (!(error instanceof RetryableAnswer)) return false;
      const patience = error.outcome.code === "unavailable" ? Math.min(until, begun + outagePatienceMs) : until;
      return Date.now() + error.pauseMs < patience;
    };
    try {
      return await pRetry(() => this.ask(pathOf(model, options.version), request, until, signal), {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 50,
        maxTimeout: longestPauseMs,
        factor: 2,
        randomize: true,
        signal,
        shouldRetry: async ({ error }) => {
          if (!worthWaitingFor(error)) return false;
          lastOutcome = error.outcome;
          await pause(error.pauseMs, signal);
          return true;
        },
      });
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof RetryableAnswer) throw error.outcome;
      if (!deadline.aborted) throw error;
      // The reason for which all the time went by says more than that it did.
      if (lastOutcome !== undefined) throw lastOutcome;
      throw new InferenceError("deadline", `No answer within ${options.deadlineMs} ms.`, { cause: error });
    }
  }

  /**
   * Asks a model that answers piece by piece. Nothing is asked again: some of it may have been told already.
   *
   * @param question as the model's contract has it, as text
   * @throws InferenceError by code; the signal's reason when it was aborted
   */
  async *stream(
    model: string,
    question: string,
    { tenantId, deadlineMs, signal: given }: Pick<InferenceOptions, "tenantId" | "deadlineMs" | "signal">,
  ): AsyncGenerator<Record<string, unknown>, void> {
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = given === undefined ? deadline : AbortSignal.any([deadline, given]);
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (this.options.token !== undefined) headers.authorization = `Bearer ${this.options.token}`;
    const body = JSON.stringify({ question, parameters: { tenant_id: tenantId } });
    const path = `/v2/models/${encodeURIComponent(model)}/generate_stream`;
    try {
      const response = await fetch(this.base + path, { method: "POST", headers, body, signal });
      if (!response.ok)
        throw answerToError(response.status, response.headers, Buffer.from(await response.arrayBuffer()));
      for await (const event of readEvents(response.body!)) {
        if (typeof event.error === "string") throw new InferenceError(codeOfEvent(event.code), event.error);
        yield event;
      }
    } catch (error) {
      given?.throwIfAborted();
      if (deadline.aborted) throw new InferenceError("deadline", `No end within ${deadlineMs} ms.`, { cause: error });
      if (error instanceof InferenceError) throw error;
      if (error instanceof GarbledEvents)
        throw new InferenceError("failed", `The model host's answer breaks the protocol: ${error.message}`, {
          cause: error,
        });
      const failure = error instanceof RetryableAnswer ? error : transportError(error);
      throw failure instanceof RetryableAnswer ? failure.outcome : failure;
    }
  }

  /** Whether the host answers and all its models are ready. Never throws. */
  async ready(timeoutMs = 1_000): Promise<boolean> {
    try {
      const response = await fetch(`${this.base}/v2/health/ready`, { signal: AbortSignal.timeout(timeoutMs) });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  private async ask(path: string, request: WireBody, until: number, signal: AbortSignal): Promise<InferenceResult> {
    const headers: Record<string, string> = {
      "content-type": request.contentType,
      [timeoutHeader]: String(Math.max(1, until - Date.now())),
    };
    if (request.jsonLength !== null) headers[jsonLengthHeader] = String(request.jsonLength);
    if (this.options.token !== undefined) headers.authorization = `Bearer ${this.options.token}`;
    let response: Response;
    let body: Buffer;
    try {
      response = await fetch(this.base + path, { method: "POST", headers, body: new Uint8Array(request.body), signal });
      body = Buffer.from(await response.arrayBuffer());
    } catch (error) {
      signal.throwIfAborted();
      throw transportError(error);
    }
    if (!response.ok) throw answerToError(response.status, response.headers, body);
    return readAnswer(body, response.headers.get(jsonLengthHeader) ?? undefined);
  }
}

function pathOf(model: string, version: string | undefined): string {
  const versioned = version === undefined ? "" : `/versions/${encodeURIComponent(version)}`;
  return `/v2/models/${encodeURIComponent(model)}${versioned}/infer`;
}

/** Of an event that tells a failure; of a code that is none, that the model failed. */
function codeOfEvent(code: unknown): InferenceErrorCode {
  return inferenceErrorCodes.find((one) => one === code) ?? "failed";
}

function requestBody(inputs: TensorValues, options: InferenceOptions): WireBody {
  const head = {
    parameters: { ...options.parameters, tenant_id: options.tenantId, binary_data_output: true },
    ...(options.outputs === undefined ? {} : { outputs: options.outputs.map((name) => ({ name })) }),
  };
  const tensors = Object.entries(inputs).map(([name, tensor]) => ({ name, tensor, binary: true }));
  return writeBody(head, "inputs", tensors);
}

function readAnswer(body: Buffer, jsonLength: string | undefined): InferenceResult {
  try {
    const { message, binary } = openBody(body, jsonLength, responseSchema);
    return { modelVersion: message.model_version ?? null, outputs: readTensors(message.outputs, binary, "output") };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    throw new InferenceError("failed", `The model host's answer breaks the protocol: ${error.message}`, {
      cause: error,
    });
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
  });
}
