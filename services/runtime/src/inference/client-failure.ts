import { InferenceError, type InferenceErrorCode } from "./inference-error.ts";

/** A failure after which the same question may be asked again, since nobody has begun to answer it. */
export class RetryableAnswer extends Error {
  override readonly name = "RetryableAnswer";

  constructor(
    /** What to tell the caller when there is no time left to ask again. */
    readonly outcome: InferenceError,
    /** Milliseconds to wait at least. */
    readonly pauseMs: number,
  ) {
    super(outcome.message, { cause: outcome });
  }
}

/** Failures of `fetch` before a single byte of the request was sent. */
const unsentCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/** Reads a failure of the connection: refused ones may be asked again, broken ones may have been half answered. */
export function transportError(error: unknown): RetryableAnswer | InferenceError {
  const codes = codesOf(error);
  const outcome = new InferenceError(
    "unavailable",
    `The model host cannot be reached (${codes[0] ?? "connection lost"}).`,
    {
      cause: error,
    },
  );
  return codes.length > 0 && codes.every((code) => unsentCodes.has(code)) ? new RetryableAnswer(outcome, 0) : outcome;
}

/** Reads an answer that is no success. */
export function answerToError(status: number, headers: Headers, body: Buffer): RetryableAnswer | InferenceError {
  const message = messageOf(body) ?? `The model host answered ${status}.`;
  if (status === 429 || status === 503) {
    const code: InferenceErrorCode = status === 429 ? "overloaded" : "unavailable";
    return new RetryableAnswer(new InferenceError(code, message), retryAfterMs(headers.get("retry-after")));
  }
  return new InferenceError(codeOf(status), message);
}

function codeOf(status: number): InferenceErrorCode {
  if (status === 504) return "deadline";
  if (status === 404) return "not-found";
  if (status === 502) return "unavailable";
  return status >= 400 && status < 500 ? "invalid" : "failed";
}

/** Retry-After in seconds, as our host sends it; dates and nonsense count as none. */
function retryAfterMs(header: string | null): number {
  const seconds = header === null ? 0 : Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}

function messageOf(body: Buffer): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    if (typeof parsed === "object" && parsed !== null && "error" in parsed && typeof parsed.error === "string")
      return parsed.error;
  } catch {
    // A proxy between us may answer with anything.
  }
  return undefined;
}

/** System codes behind a failure of `fetch`: its cause's, or those of each address tried, which Node gathers in `errors`. */
function codesOf(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  if ("errors" in error && Array.isArray(error.errors)) return error.errors.flatMap(codesOf);
  if ("code" in error && typeof error.code === "string") return [error.code];
  return "cause" in error ? codesOf(error.cause) : [];
}
