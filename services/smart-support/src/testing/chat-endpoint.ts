import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A local server of `/chat/completions` that behaves as a test wants. */
export interface ChatEndpointStub {
  /** Without `/chat/completions`. */
  url: string;
  /** What was asked: the key's header, and the body as it came. */
  asked: { path: string | undefined; authorization: string | undefined; body: string }[];
  behave(response: ServerResponse, request: IncomingMessage): void;
  close(): Promise<void>;
}

/** An event that carries a piece of an answer. */
export const chatPiece = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** Streams an answer as endpoints do, in pieces of three characters. */
export const streamed =
  (answer: string): ChatEndpointStub["behave"] =>
  (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of answer.match(/[\s\S]{1,3}/gu) ?? []) response.write(chatPiece(piece));
    response.end("data: [DONE]\n\n");
  };

/** Listens on this machine, on a port that is free. */
export async function openChatEndpoint(): Promise<ChatEndpointStub> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => {
      body += piece;
    });
    request.on("end", () => {
      stub.asked.push({ path: request.url, authorization: request.headers.authorization, body });
      stub.behave(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stub: ChatEndpointStub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    behave: streamed(""),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}
