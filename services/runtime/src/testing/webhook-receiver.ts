import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** A message as a receiver got it. */
export interface ReceivedMessage {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** How a receiver answers a message: a status with headers, or never. */
export type ReceiverAnswer = { status: number; headers?: Record<string, string> } | "never";

/** A real HTTP server on this machine that keeps what it is sent. */
export class WebhookReceiver {
  readonly messages: ReceivedMessage[] = [];
  /** Answers of the next messages, in order; 204 when there are none left. */
  readonly answers: ReceiverAnswer[] = [];

  private constructor(private readonly server: http.Server) {}

  static async open(): Promise<WebhookReceiver> {
    const server = http.createServer();
    const receiver = new WebhookReceiver(server);
    server.on("request", (request, response) => void receiver.receive(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async receive(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    this.messages.push({ path: request.url ?? "", headers, body: Buffer.concat(pieces).toString("utf8") });
    const answer = this.answers.shift() ?? { status: 204 };
    if (answer !== "never") response.writeHead(answer.status, answer.headers).end();
  }
}
