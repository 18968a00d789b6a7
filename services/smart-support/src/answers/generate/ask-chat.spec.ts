import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type ChatEndpointStub, chatPiece, openChatEndpoint, streamed } from "../../testing/chat-endpoint.ts";
import { askChat, type ChatFailure } from "./ask-chat.ts";

const local = new Destinations("127.0.0.0/8");
/** A busy machine is slow: only what never comes is waited for briefly. */
const long = { firstPieceMs: 20_000, wholeMs: 20_000 };
const short = { firstPieceMs: 300, wholeMs: 500 };

describe("an endpoint", () => {
  let endpoint: ChatEndpointStub;
  beforeAll(async () => {
    endpoint = await openChatEndpoint();
  });
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.asked.length = 0;
  });

  const ask = (destinations = local, url = endpoint.url, patience = long) =>
    askChat({ url, model: "small", key: "k1" }, [{ role: "user", content: "你好" }], destinations, { patience });
  const behaves = (behave: ChatEndpointStub["behave"]) => {
    endpoint.behave = behave;
  };

  it("is asked with its key and model, and its pieces are put together", async () => {
    behaves(streamed("杯子可以退货 [1]。"));
    expect(await ask(local, `${endpoint.url}/`)).toBe("杯子可以退货 [1]。");
    expect(endpoint.asked).toMatchObject([{ path: "/v1/chat/completions", authorization: "Bearer k1" }]);
    expect(JSON.parse(endpoint.asked[0]!.body)).toMatchObject({
      model: "small",
      stream: true,
      messages: [{ role: "user", content: "你好" }],
    });
  });

  it.each<[string, ChatFailure, ChatEndpointStub["behave"]]>([
    ["refuses", "status", (response) => response.writeHead(401).end()],
    ["sends elsewhere", "status", (response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end()],
    ["sends a page", "garbled", (response) => response.writeHead(200).end("<h1>Hello</h1>\n")],
    ["breaks off", "down", (response) => response.writeHead(200).end(chatPiece("Cups"))],
    ["hangs up", "down", (response) => response.destroy()],
    ["says too much", "long", (response) => response.writeHead(200).write(chatPiece("x".repeat(9_000)))],
    ["says nothing", "late", (response) => response.writeHead(200).flushHeaders()],
    ["does not end", "late", (response) => response.writeHead(200).write(chatPiece("Cups"))],
  ])("that %s gives no answer", async (_, failure, behave) => {
    behaves((response, request) => void behave(response, request));
    const patience = failure === "late" ? short : long;
    await expect(ask(local, endpoint.url, patience)).rejects.toMatchObject({ name: "ChatFailed", failure });
  });

  it("that is not there, or where the installation lets nobody go, gives none", async () => {
    const gone = await openChatEndpoint();
    await gone.close();
    await expect(ask(local, gone.url)).rejects.toMatchObject({ failure: "down" });
    await expect(ask(new Destinations(undefined))).rejects.toMatchObject({ failure: "refused" });
    expect(endpoint.asked).toEqual([]);
  });
});
