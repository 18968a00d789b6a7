import { randomUUID } from "node:crypto";
import { type ChatEndpointStub, openChatEndpoint, streamed } from "@bellwether/smart-support/testing/chat-endpoint";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

describe("translation in GraphQL", () => {
  let gateway: DomainGateway;
  let endpoint: ChatEndpointStub;
  let conversationId: string;
  beforeAll(async () => {
    gateway = await openDomainGateway({ queues: true, environment: { WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8" } });
    endpoint = await openChatEndpoint();
    const { conversationStart } = await mutate("conversationStart", "ConversationStartInput", {
      messageId: randomUUID(),
      visitorKey: "v1",
      text: "几天发货？",
    });
    conversationId = conversationStart.conversation.id;
  });
  afterAll(async () => {
    await endpoint?.close();
    await gateway?.close();
  });

  const said =
    "conversation { id messages { nodes { text translations { language text model } } } } userErrors { code message }";
  async function mutate(field: string, type: string, input: object, fields = said) {
    const { data, errors } = await gateway.ask(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} } }`,
      {
        variables: { input },
      },
    );
    expect(errors).toBeUndefined();
    return data;
  }
  const translate = () =>
    mutate("conversationTranslate", "ConversationTranslateInput", { conversationId, language: "EN" });
  const translateWords = (text: string) =>
    mutate("supportTranslate", "SupportTranslateInput", { text, language: "ZH_CN" }, "text model userErrors { code }");

  it("is not there before an endpoint is set, and says so", async () => {
    expect((await gateway.ask("{ supportTranslator { model } }")).data).toEqual({ supportTranslator: null });
    expect((await translate()).conversationTranslate.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect((await translateWords("Hello")).supportTranslate.userErrors).toEqual([{ code: "CONFLICT" }]);
  });

  it("keeps a conversation's messages with the model that translated them, and loses none to a failure", async () => {
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("INSERT INTO support_setting (chat_url, chat_model) VALUES ($1, 'small')", [endpoint.url]),
    );
    expect((await gateway.ask("{ supportTranslator { model } }")).data.supportTranslator).toEqual({ model: "small" });
    endpoint.behave = (response) => response.writeHead(500).end();
    const failed = (await translate()).conversationTranslate;
    expect(failed.userErrors).toMatchObject([{ code: "UNAVAILABLE" }]);
    expect(failed.conversation.messages.nodes).toEqual([{ text: "几天发货？", translations: [] }]);
    endpoint.behave = streamed("How many days until you ship?");
    const { conversation, userErrors } = (await translate()).conversationTranslate;
    expect(userErrors).toEqual([]);
    expect(conversation.messages.nodes).toEqual([
      {
        text: "几天发货？",
        translations: [{ language: "EN", text: "How many days until you ship?", model: "small" }],
      },
    ]);
  });

  it("puts an agent's words into the customer's language, and both are kept with the reply", async () => {
    endpoint.behave = streamed("两天之内发货。");
    const { supportTranslate } = await translateWords("We ship within two days.");
    expect(supportTranslate).toEqual({ text: "两天之内发货。", model: "small", userErrors: [] });
    const { conversationReply } = await mutate("conversationReply", "ConversationReplyInput", {
      conversationId,
      messageId: randomUUID(),
      text: supportTranslate.text,
      original: { text: "We ship within two days.", language: "EN" },
    });
    expect(conversationReply.conversation.messages.nodes.at(-1)).toEqual({
      text: "两天之内发货。",
      translations: [{ language: "EN", text: "We ship within two days.", model: null }],
    });
    endpoint.behave = streamed("Hello!");
    expect((await translateWords("Hello")).supportTranslate).toMatchObject({
      text: null,
      userErrors: [{ code: "UNAVAILABLE" }],
    });
    expect((await translateWords(" ")).supportTranslate.userErrors).toEqual([{ code: "INVALID" }]);
  });
});
