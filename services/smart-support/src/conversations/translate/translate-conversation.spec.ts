import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type ChatEndpointStub, openChatEndpoint, streamed } from "../../testing/chat-endpoint.ts";
import { SupportScene } from "../../testing/support-scene.ts";
import { replyToCustomer } from "../desk/reply-to-customer.ts";
import { translateConversation } from "./translate-conversation.ts";

const destinations = new Destinations("127.0.0.0/8");
/** A busy machine is slow, and nothing here is to come late. */
const patience = { firstPieceMs: 20_000, wholeMs: 20_000 };
const english: Record<string, string> = {
  "订单 10248 什么时候到？": "When will order 10248 arrive?",
  "我是[NAME]。": "I am [NAME].",
};

describe("a conversation in another language", () => {
  let database: RuntimeDatabase;
  let endpoint: ChatEndpointStub;
  let scene: SupportScene;
  let conversationId: string;
  beforeAll(async () => {
    database = await createRuntimeDatabase([]);
    endpoint = await openChatEndpoint();
  });
  afterAll(async () => {
    await endpoint?.close();
    await database?.close();
  });
  beforeEach(async () => {
    scene = await SupportScene.open(database);
    conversationId = await scene.say("订单 10248 什么时候到？");
    endpoint.asked.length = 0;
    endpoint.behave = (response, request) => {
      const { messages } = JSON.parse(endpoint.asked.at(-1)!.body);
      streamed(english[JSON.parse(messages[1].content).text] ?? "")(response, request);
    };
  });

  const translate = (messageIds: string[] | null = null) =>
    translateConversation(
      database.door,
      scene.tenantId,
      { conversationId, to: "en", messageIds },
      { url: endpoint.url, model: "small", key: null },
      destinations,
      patience,
    );
  const kept = () =>
    scene.rows<{ text: string }>(
      `SELECT t.text, t.model FROM message_translation t JOIN conversation_message m ON m.id = t.message_id ORDER BY m.sequence`,
    );

  it("has each message once, with the model that translated it, and what is in the language already stays", async () => {
    const messageId = randomUUID();
    await scene.write((db) =>
      replyToCustomer(db, { id: conversationId, version: null, author: "anna", messageId, text: "Tomorrow." }),
    );
    expect(await translate()).toEqual({ translated: 1, failed: 0 });
    expect(await kept()).toEqual([{ text: "When will order 10248 arrive?", model: "small" }]);
    expect(await translate()).toEqual({ translated: 0, failed: 0 });
    expect(endpoint.asked).toHaveLength(1);
  });

  it("sends nothing that tells of persons", async () => {
    await scene.say("我是李雷。", { id: conversationId });
    await translate();
    expect(endpoint.asked.map(({ body }) => body).join()).not.toContain("李雷");
  });

  it("keeps what came before the endpoint failed, and goes on with the rest when it is asked again", async () => {
    const whole = endpoint.behave;
    const before = await scene.messages(conversationId);
    expect(await translate([before[0]!.id])).toEqual({ translated: 1, failed: 0 });
    await scene.say("什么时候到？", { id: conversationId });
    endpoint.behave = (response) => response.writeHead(503).end();
    expect(await translate()).toEqual({ translated: 0, failed: 1 });
    endpoint.behave = (response, request) => streamed("什么时候到？")(response, request);
    expect(await translate()).toEqual({ translated: 0, failed: 1 });
    expect(await kept()).toHaveLength(1);
    english["什么时候到？"] = "When will it arrive?";
    endpoint.behave = whole;
    expect(await translate()).toEqual({ translated: 1, failed: 0 });
    expect(await kept()).toMatchObject([{}, { text: "When will it arrive?" }]);
  });

  it("is given up where the endpoint is away, and not asked for each of many messages", async () => {
    for (let message = 0; message < 6; message++) await scene.say(`第${message}个问题`, { id: conversationId });
    endpoint.behave = (response) => response.writeHead(503).end();
    expect(await translate()).toEqual({ translated: 0, failed: 7 });
    expect(endpoint.asked).toHaveLength(3);
  });
});
