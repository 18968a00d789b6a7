import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a model of questions in JSON was asked. */
export interface AskedQuestion {
  model: string;
  tenant: string;
  // biome-ignore lint/suspicious/noExplicitAny: specifications look into questions of every shape.
  question: any;
}

/** A model host whose models answer questions in JSON as the specification says. */
export class AnsweringHost {
  readonly asked: AskedQuestion[] = [];
  /** Answers of models by name; a model that is not there is not found. */
  readonly answers = new Map<string, object>();
  /** What models answer piece by piece, by name. */
  readonly pieces = new Map<string, readonly object[]>();
  /** Answers that it cannot now. */
  away = false;
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const model = decodeURIComponent(request.url?.split("/")[3] ?? "");
      const answer = this.answers.get(model);
      const streamed = request.url?.endsWith("/generate_stream") ? this.pieces.get(model) : undefined;
      response.setHeader("content-type", "application/json");
      if (this.away) return response.writeHead(503).end(JSON.stringify({ error: "not now" }));
      if (streamed !== undefined) {
        const { question, parameters } = JSON.parse(Buffer.concat(pieces).toString("utf8"));
        this.asked.push({ model, tenant: parameters.tenant_id, question: JSON.parse(question) });
        response.setHeader("content-type", "text/event-stream");
        return response.end(streamed.map((piece) => `data: ${JSON.stringify(piece)}\n\n`).join(""));
      }
      if (answer === undefined) return response.writeHead(404).end(JSON.stringify({ error: "no such model" }));
      const headerLength = Number(request.headers["inference-header-content-length"] ?? 0);
      this.asked.push({ model, ...readQuestion(Buffer.concat(pieces), headerLength) });
      const outputs = [{ name: "answer", datatype: "BYTES", shape: [1], data: [JSON.stringify(answer)] }];
      return response.end(JSON.stringify({ model_name: model, outputs }));
    });
  }

  /** Listens on a free port. Gives the address. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The text travels within the JSON, or as bytes behind it, four of which tell its length. */
function readQuestion(whole: Buffer, headerLength: number): Pick<AskedQuestion, "tenant" | "question"> {
  const body = JSON.parse(whole.subarray(0, headerLength || whole.length).toString("utf8"));
  const [input] = body.inputs;
  const text = input.data === undefined ? whole.subarray(headerLength + 4).toString("utf8") : input.data[0];
  return { tenant: body.parameters.tenant_id, question: JSON.parse(text) };
}
