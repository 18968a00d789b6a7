import type http from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { AddressRefused, guardedRequest } from "@bellwether/runtime/webhooks/guarded-request";
import { readerName } from "./contract.ts";
import { PageRefused } from "./site-problems.ts";

/** An answer that was read to its end. */
export interface FetchedAnswer {
  /** Of the address that answered, after redirects. */
  url: URL;
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Unpacked. */
  body: Buffer;
}

export interface FetchBounds {
  /** Of the body, unpacked. */
  maxBytes: number;
  timeoutMs: number;
  signal: AbortSignal;
}

/**
 * Gets an address once, from nowhere but where the installation lets it go, and reads its answer to the end. A redirect is an answer.
 *
 * @throws PageRefused where there is no whole answer within the bounds
 */
export async function fetchAddress(
  url: URL,
  destinations: Destinations,
  headers: Readonly<Record<string, string>>,
  { maxBytes, timeoutMs, signal }: FetchBounds,
): Promise<FetchedAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await exchange(url, destinations, headers, maxBytes, AbortSignal.any([signal, timeout]));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PageRefused) throw error;
    if (timeout.aborted) throw new PageRefused("page.late", { seconds: Math.ceil(timeoutMs / 1_000) });
    if (error instanceof AddressRefused) throw new PageRefused("page.address", { host: url.host });
    throw new PageRefused("page.unreachable", {}, { cause: error });
  }
}

function exchange(
  url: URL,
  destinations: Destinations,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<FetchedAnswer> {
  return new Promise((resolve, reject) => {
    const request = guardedRequest(url, destinations, {
      method: "GET",
      headers: { "user-agent": readerName, "accept-encoding": "gzip", ...headers },
      signal,
    });
    // Not every request that is given up says so: one whose connection is gone already stays silent.
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    request.on("error", reject);
    const unanswered = () => reject(new Error("The connection was closed without an answer."));
    request.on("close", unanswered);
    request.on("response", (response) => {
      // From here on the answer tells whether it is whole; what is packed is read for longer than the connection lasts.
      request.off("close", unanswered);
      readWhole(unpacked(response), maxBytes).then(
        (body) => resolve({ url, status: response.statusCode ?? 0, headers: response.headers, body }),
        (error: unknown) => {
          reject(error);
          request.destroy();
        },
      );
    });
    request.end();
  });
}

function unpacked(response: http.IncomingMessage): Readable {
  if (!/^(x-)?gzip$/i.test(response.headers["content-encoding"] ?? "")) return response;
  // What goes wrong in either stream is told by the one that is read.
  return pipeline(response, createGunzip(), () => undefined);
}

async function readWhole(stream: Readable, maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new PageRefused("page.too-large", { megabytes: Math.ceil(maxBytes / 1024 ** 2) });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
