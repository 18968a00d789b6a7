import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a vendor's server got it. */
export interface VendorRequest {
  method: string;
  url: URL;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface VendorAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** What goes wrong with a request instead of its answer: another one, a connection that breaks, a body that is cut off. */
export type Fault = VendorAnswer | "reset" | "cut" | "pass";

/** A real HTTP server on this machine that answers as a vendor's documentation says, and fails as asked. */
export abstract class VendorServer {
  readonly requests: VendorRequest[] = [];
  /** What becomes of the next requests, in order; those after them are answered. */
  readonly faults: Fault[] = [];
  /** Called before each answer; what it throws breaks the connection. */
  onRequest: ((request: VendorRequest) => void) | undefined;
  private readonly server = http.createServer((request, response) => void this.receive(request, response));

  async open(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  /** Requests whose path has this in it. */
  asked(path: string): VendorRequest[] {
    return this.requests.filter(({ url }) => url.pathname.includes(path));
  }

  protected abstract answer(request: VendorRequest): VendorAnswer;

  private async receive(incoming: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const url = new URL(incoming.url ?? "/", this.url);
    const body = Buffer.concat(pieces).toString("utf8");
    const request = { method: incoming.method ?? "", url, headers: incoming.headers, body };
    this.requests.push(request);
    const fault = this.faults.shift() ?? "pass";
    if (fault === "reset") return void incoming.socket.destroy();
    try {
      this.onRequest?.(request);
    } catch {
      return void incoming.socket.destroy();
    }
    const { status, headers = {}, body: answer } = typeof fault === "object" ? fault : this.answer(request);
    const text = typeof answer === "string" ? answer : JSON.stringify(answer);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(fault === "cut" ? text.slice(0, Math.floor(text.length / 2)) : text);
  }
}
