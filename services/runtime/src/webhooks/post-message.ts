import type http from "node:http";
import { performance } from "node:perf_hooks";
import type { WebhookFailure } from "@bellwether/schema/contracts/webhook-events";
import type { Destinations } from "./destination.ts";
import { AddressRefused, guardedRequest } from "./guarded-request.ts";

/** A message on its way to one receiver. */
export interface OutgoingMessage {
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** What became of one attempt. */
export interface AttemptOutcome {
  /** Null: delivered. */
  failure: WebhookFailure | null;
  /** HTTP status of the answer; null where there was none. */
  responseStatus: number | null;
  /** Seconds that the receiver asks to be left alone (Retry-After); null where it does not. */
  retryAfterSeconds: number | null;
  /** Those of the answer's headers that help to find a fault, by lower-case name; none where there was no answer. */
  responseHeaders: Readonly<Record<string, string>>;
  durationMs: number;
}

/** Bytes of an answer that are read before the connection is dropped; what it says is not kept. */
const answerBytes = 64 * 1024;

/**
 * Headers of an answer that the log keeps: who answered, when, what kind of thing, and under which name their log has it. Others, such
 * as cookies, may be secrets of the receiver's.
 */
const keptHeaders = [
  "content-type",
  "content-length",
  "date",
  "location",
  "retry-after",
  "server",
  "via",
  "x-correlation-id",
  "x-request-id",
] as const;

/** Characters kept of one of them. */
const keptHeaderLength = 200;

/** What of an answer is looked at. */
interface ReceivedAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
}

/**
 * Posts a message once, to nowhere but an address that was checked.
 *
 * @param signal ends the attempt: its time is up, or this process ends. Its reason is a TimeoutError in the first case.
 */
export async function postMessage(
  message: OutgoingMessage,
  destinations: Destinations,
  signal: AbortSignal,
): Promise<AttemptOutcome> {
  const begun = performance.now();
  const outcome = (rest: Omit<AttemptOutcome, "durationMs">) => ({
    ...rest,
    durationMs: Math.round(performance.now() - begun),
  });
  try {
    const { status, headers } = await exchange(message, destinations, signal);
    const delivered = status >= 200 && status < 300;
    return outcome({
      failure: delivered ? null : "ANSWERED_OTHERWISE",
      responseStatus: status,
      retryAfterSeconds: secondsOf(headers["retry-after"]),
      responseHeaders: headers,
    });
  } catch (error) {
    const timedOut = signal.aborted && (signal.reason as Error).name === "TimeoutError";
    if (signal.aborted && !timedOut) throw signal.reason;
    const failure = timedOut ? "TIMED_OUT" : failureOf(error);
    return outcome({ failure, responseStatus: null, retryAfterSeconds: null, responseHeaders: {} });
  }
}

function exchange(
  { url, headers, body }: OutgoingMessage,
  destinations: Destinations,
  signal: AbortSignal,
): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    const request = guardedRequest(url, destinations, {
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      signal,
    });
    let answer: ReceivedAnswer | undefined;
    // The status says it all: an answer that breaks off, or never ends, is an answer.
    const end = (error: unknown) => (answer === undefined ? reject(error) : resolve(answer));
    const note = (response: http.IncomingMessage) => {
      answer = { status: response.statusCode ?? 0, headers: kept(response.headers) };
    };
    const brokenOff = new Error("The connection was closed without an answer.");
    request.on("error", end);
    request.on("close", () => end(brokenOff));
    // Not every request that is given up says so: one whose connection is gone already stays silent.
    signal.addEventListener("abort", () => end(signal.reason), { once: true });
    request.on("upgrade", (response, socket) => {
      note(response);
      socket.destroy();
      end(brokenOff);
    });
    request.on("response", (response) => {
      note(response);
      let read = 0;
      response.on("data", (piece: Buffer) => {
        read += piece.length;
        if (read > answerBytes) response.destroy();
      });
      response.on("error", () => undefined);
      response.on("close", () => end(brokenOff));
    });
    request.end(body);
  });
}

function kept(headers: http.IncomingHttpHeaders): Record<string, string> {
  const found = keptHeaders.flatMap((name): [string, string][] => {
    const value = headers[name];
    // Bytes that are no text of ours, such as NUL, cannot be stored.
    return typeof value === "string" ? [[name, value.slice(0, keptHeaderLength).replace(/[^\x20-\x7e]/g, "?")]] : [];
  });
  return Object.fromEntries(found);
}

/** Retry-After in seconds; dates are left alone, since they need a clock that agrees with ours. */
function secondsOf(retryAfter: string | undefined): number | null {
  return retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : null;
}

function failureOf(error: unknown): WebhookFailure {
  if (error instanceof AddressRefused) return "ADDRESS_REFUSED";
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EAI_NODATA") return "NAME_NOT_FOUND";
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER/.test(code)) return "CERTIFICATE_INVALID";
  return "CONNECTION_FAILED";
}
