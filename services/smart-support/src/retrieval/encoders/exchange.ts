import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { AddressRefused, guardedRequest } from "@bellwether/runtime/webhooks/guarded-request";
import { EncoderFailed } from "./sentence-encoder.ts";

/** An endpoint of an organisation's own. */
export interface EncoderEndpoint {
  url: string;
  /** Null where it asks for none. */
  key: string | null;
  destinations: Destinations;
}

/** Bytes of an answer at most: 32 vectors of 4,096 numbers written out are a third of it. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Puts one question to an endpoint, at no address but one that was checked, and reads its whole answer. Redirects are not followed: they
 * would carry the key elsewhere.
 *
 * @param body null: GET
 * @throws EncoderFailed; the signal's reason when aborted
 */
export function exchange(
  { key, destinations }: EncoderEndpoint,
  url: string,
  body: string | null,
  signal: AbortSignal,
): Promise<{ body: Buffer; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const ending = new AbortController();
    const giveUp = () => end(signal.reason);
    const end = (error: unknown) => {
      signal.removeEventListener("abort", giveUp);
      reject(failureOf(error));
      ending.abort();
    };
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      const request = guardedRequest(new URL(url), destinations, {
        method: body === null ? "GET" : "POST",
        headers: {
          accept: "application/json",
          ...(body === null ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        signal: ending.signal,
      });
      request.on("error", end);
      request.on("close", () => end(new Error("The connection was closed in the middle of an answer.")));
      request.on("response", (response) => {
        response.on("error", end);
        const { statusCode = 0, headers } = response;
        if (statusCode !== 200) return end(refusalOf(statusCode, headers["retry-after"]));
        const pieces: Buffer[] = [];
        let bytes = 0;
        response.on("data", (piece: Buffer) => {
          bytes += piece.length;
          pieces.push(piece);
          if (bytes > mostBytes) end(new EncoderFailed("long"));
        });
        response.on("end", () => {
          signal.removeEventListener("abort", giveUp);
          resolve({ body: Buffer.concat(pieces), headers });
        });
      });
      request.end(body ?? undefined);
    } catch (error) {
      end(error);
    }
  });

  function failureOf(error: unknown): unknown {
    if (error instanceof EncoderFailed || signal.aborted) return error;
    return new EncoderFailed(error instanceof AddressRefused ? "refused" : "down", null, { cause: error });
  }
}

function refusalOf(status: number, retryAfter: string | undefined): EncoderFailed {
  if (status === 401 || status === 403) return new EncoderFailed("unauthorised");
  const seconds = retryAfter !== undefined && /^\d{1,4}$/.test(retryAfter) ? Number(retryAfter) : 0;
  // Too many questions, or a fault of the moment: both pass.
  return new EncoderFailed("status", status === 429 || status >= 500 ? seconds : null);
}
