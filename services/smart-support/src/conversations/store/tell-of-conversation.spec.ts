import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { publicId } from "@bellwether/schema/contracts/public-id";
import { webhookEventTypes } from "@bellwether/schema/contracts/webhook-events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { stubPorts } from "../../testing/stub-bot.ts";
import { SupportScene } from "../../testing/support-scene.ts";
import { answerTurns } from "../bot/answer-turns.ts";
import { tickConversation } from "../bot/tick-conversation.ts";
import { resolveConversation } from "../desk/move-conversation.ts";
import { rateConversation } from "../desk/rate.ts";
import { replyToCustomer } from "../desk/reply-to-customer.ts";

interface Told {
  type: string;
  data: Record<string, unknown> & { conversation: Record<string, unknown> };
}

let database: RuntimeDatabase;
let scene: SupportScene;
beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  scene = await SupportScene.open(database);
});

const step = (id: string) => ({ id, version: null, author: "anna" });
const events = () => scene.rows<Told>("SELECT type, data FROM webhook_event ORDER BY occurred_at, id");
const listen = (types: readonly string[]) =>
  scene.write((db) =>
    db.query(
      "INSERT INTO webhook (id, url, event_types, secret) VALUES ($1, 'https://hooks.example.com/', $2, '\\x00')",
      [randomUUID(), types],
    ),
  );

/** A conversation that waits for a person, is late, is answered, resolved, rated and begun again. */
async function whole(): Promise<string> {
  const customerId = await scene.addCustomer("C-1");
  const id = await scene.say("away", { visitorKey: "v1", customerId, subject: "From li@example.com" });
  await answerTurns(database.door, scene.tenantId, id, stubPorts());
  await scene.write((db) => tickConversation(db, id, new Date(Date.now() + 30 * 86_400_000)));
  await scene.write((db) =>
    replyToCustomer(db, { ...step(id), messageId: randomUUID(), text: "Write to anna@example.com, please." }),
  );
  await scene.write((db) => resolveConversation(db, step(id)));
  await scene.write((db) => rateConversation(db, id, 2, "Mail me at li@example.com"));
  await scene.say("And now?", { id });
  return id;
}

describe("what webhooks are told of conversations", () => {
  it("is each step and answer as it is made, with masked words and typed reasons", async () => {
    await listen(webhookEventTypes.filter((type) => type.startsWith("conversation.")));
    const id = await whole();
    const told = await events();
    const of = (type: string) => told.filter((one) => one.type === type).map(({ data }) => data);
    expect(told.map(({ type }) => type).toSorted()).toEqual([
      "conversation.created",
      "conversation.handed_off",
      "conversation.promise_broken",
      "conversation.rated",
      "conversation.reopened",
      "conversation.replied",
      "conversation.replied",
      "conversation.resolved",
    ]);
    expect(of("conversation.created")).toEqual([
      {
        cause: "CUSTOMER",
        conversation: expect.objectContaining({
          id: publicId("Conversation", id),
          channel: "WIDGET",
          status: "BOT",
          version: 1,
          language: "en",
          subject: "From [EMAIL]",
          customer: { id: expect.any(String), externalId: "C-1" },
        }),
      },
    ]);
    expect(of("conversation.handed_off")).toMatchObject([
      { cause: "BOT", conversation: { status: "WAITING" }, handOff: { reason: "MODELS_AWAY", priority: "NORMAL" } },
    ]);
    expect(of("conversation.promise_broken")).toMatchObject([{ cause: "CLOCK", dueAt: expect.any(String) }]);
    expect(of("conversation.replied")).toMatchObject([
      { message: { authorKind: "BOT", kind: "HAND_OFF", sequence: 2 } },
      { message: { authorKind: "AGENT", text: "Write to [EMAIL], please.", sequence: 3 } },
    ]);
    expect(of("conversation.rated")).toMatchObject([{ rating: { mark: 2, comment: "Mail me at [EMAIL]" } }]);
    expect(of("conversation.reopened")).toMatchObject([{ cause: "CUSTOMER", conversation: { status: "REOPENED" } }]);
    expect(JSON.stringify(told)).not.toContain("example.com");
  });

  it("is nothing where nobody asked for it, and one kind where one was asked for", async () => {
    await whole();
    expect(await events()).toEqual([]);
    await listen(["conversation.resolved"]);
    const id = await scene.say("Hello", { visitorKey: "v2" });
    await scene.write((db) => resolveConversation(db, step(id)));
    expect((await events()).map(({ type, data }) => [type, data.conversation.status])).toEqual([
      ["conversation.resolved", "RESOLVED"],
    ]);
  });
});
