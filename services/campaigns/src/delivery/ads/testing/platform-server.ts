import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a server says to a request. */
export interface Said {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** A request as it was heard. */
export interface Heard {
  method: string;
  path: string;
  token: string | undefined;
  body: string;
}

/** An ad platform on this machine: it keeps who is on its list, by what they are known by. */
export abstract class PlatformServer {
  /** Lines such as `email|phone`, of whoever is on the list. */
  readonly members = new Set<string>();
  /** What was heard, in order. */
  readonly heard: Heard[] = [];
  /** What it says instead of carrying requests out, one each. */
  readonly instead: Said[] = [];
  /** Called after a request was carried out, and before whoever asked hears of it. */
  onDone: (heard: Heard) => void = () => undefined;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  protected async listen(): Promise<void> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  protected abstract carryOut(heard: Heard): Said;

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const heard: Heard = {
      method: request.method!,
      path: request.url!,
      token: /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1],
      body: await text(request),
    };
    this.heard.push(heard);
    const said = this.instead.shift() ?? this.carryOut(heard);
    this.onDone(heard);
    response.writeHead(said.status, { "content-type": "application/json", ...said.headers });
    response.end(JSON.stringify(said.body));
  }
}

/** Whether it is SHA-256 in hexadecimal, as both platforms want it: in lower case. */
export const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);
