import type { Destinations } from "./destination.ts";
import { guardedRequest } from "./guarded-request.ts";

/** One request to a server of another organisation. */
export interface Outgoing {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

/** Bytes of an answer: what is asked for is well below. */
const maxAnswerBytes = 32 * 1024 * 1024;

/**
 * Sends one request, to nowhere but an address that was checked, and reads its answer.
 *
 * @throws AddressRefused where the address is one that the installation may not call; else whatever the connection ended with
 */
export function exchange(
  { method, url, headers, body }: Outgoing,
  destinations: Destinations,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = guardedRequest(url, destinations, {
      method,
      headers: { ...headers, ...(body === null ? {} : { "content-length": String(Buffer.byteLength(body)) }) },
      signal,
    });
    const brokenOff = new Error("The connection was closed in the middle of an answer.");
    request.on("error", reject);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    request.on("response", (response) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
        if (bytes > maxAnswerBytes) response.destroy(new Error(`The answer is longer than ${maxAnswerBytes} bytes.`));
        else pieces.push(piece);
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer["headers"],
          body: Buffer.concat(pieces).toString("utf8"),
        }),
      );
      response.on("close", () => reject(brokenOff));
    });
    request.end(body ?? undefined);
  });
}
