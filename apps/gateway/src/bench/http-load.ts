import { connect, type Socket } from "node:net";

/** One request, sent again and again. */
export interface LoadRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What a server did under load. */
export interface LoadResult {
  requests: number;
  requestsPerSecond: number;
  /** Milliseconds. */
  median: number;
  p95: number;
}

/**
 * Sends a request over kept-alive connections as fast as answers come back. The generator shares the machine with the
 * server, so it does as little as it can: prepared bytes out, `content-length` bytes in.
 *
 * @throws Error when an answer is not 200, or has another length than the first: then not the same was measured.
 */
export async function loadTest(request: LoadRequest, connections: number, seconds: number): Promise<LoadResult> {
  const bytes = toBytes(request);
  const { hostname, port } = new URL(request.url);
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () => oneConnection(hostname, Number(port), bytes, until, times)),
  );
  const elapsed = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: times.length, requestsPerSecond: times.length / elapsed, median: at(0.5), p95: at(0.95) };
}

function oneConnection(host: string, port: number, bytes: Buffer, until: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host, port, noDelay: true });
    let received = Buffer.alloc(0);
    let expected = -1;
    let bodyLength = -1;
    let sent = 0;
    const send = () => {
      sent = performance.now();
      socket.write(bytes);
    };
    socket.once("connect", send);
    socket.once("error", reject);
    socket.on("data", (piece) => {
      received = received.length === 0 ? piece : Buffer.concat([received, piece]);
      if (expected < 0) {
        const end = received.indexOf("\r\n\r\n");
        if (end < 0) return;
        const head = received.toString("latin1", 0, end);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        if (!head.startsWith("HTTP/1.1 200") || Number.isNaN(length))
          return void socket.destroy(new Error(`Unexpected answer: ${received.toString("utf8")}`));
        if (bodyLength >= 0 && bodyLength !== length)
          return void socket.destroy(new Error(`Answers of ${bodyLength} and of ${length} bytes.`));
        bodyLength = length;
        expected = end + 4 + length;
      }
      if (received.length < expected) return;
      received = received.subarray(expected);
      expected = -1;
      const now = performance.now();
      times.push(now - sent);
      if (now < until) send();
      else {
        socket.end();
        resolve();
      }
    });
  });
}

function toBytes({ url, headers, body }: LoadRequest): Buffer {
  const { host, pathname } = new URL(url);
  const lines = Object.entries({
    host,
    "content-type": "application/json",
    accept: "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
}
