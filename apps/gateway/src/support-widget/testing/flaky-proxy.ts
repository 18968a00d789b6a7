import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What the proxy does to a request. */
const mischiefs = ["drop", "forget", "cut", "repeat", "delay"] as const;
type Mischief = (typeof mischiefs)[number];

/** A network at its worst, the same for the same seed. */
export interface FlakyProxy {
  url: string;
  /** How often each was done. */
  done: Record<Mischief, number>;
  close(): Promise<void>;
}

/**
 * Stands between browsers and a server: drops requests, takes them and never answers, cuts answers in half, hands requests over twice,
 * and keeps answers back.
 *
 * @param share of requests that something is done to, 0 … 1
 */
export async function openFlakyProxy(target: string, seed: number, share: number): Promise<FlakyProxy> {
  const random = mulberry32(seed);
  const done: FlakyProxy["done"] = { drop: 0, forget: 0, cut: 0, repeat: 0, delay: 0 };
  const server = createServer((request, response) => {
    const mischief = random() < share ? mischiefs[Math.floor(random() * mischiefs.length)]! : null;
    if (mischief !== null) done[mischief]++;
    void pass(target, request, response, mischief).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pass(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  mischief: Mischief | null,
): Promise<void> {
  const body = await buffer(request);
  if (mischief === "drop") return void response.destroy();
  const { host: _host, connection: _connection, "content-length": _length, ...headers } = request.headers;
  // A page that is left waits for nothing any more, nor does the server for it.
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const ask = () =>
    fetch(`${target}${request.url}`, {
      method: "POST",
      headers: headers as Record<string, string>,
      body,
      signal: gone.signal,
    });
  if (mischief === "repeat") await (await ask()).arrayBuffer();
  const answer = await ask();
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (mischief === "forget") return void response.destroy();
  response.writeHead(answer.status, { "content-type": "application/json", "content-length": bytes.length });
  if (mischief === "cut") {
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    return;
  }
  // Later answers overtake this one.
  if (mischief === "delay") for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  response.end(bytes);
}

/** Tommy Ettinger's generator: small, and the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
