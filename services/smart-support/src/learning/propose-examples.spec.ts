import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { answerTurns } from "../conversations/bot/answer-turns.ts";
import { resolveConversation } from "../conversations/desk/move-conversation.ts";
import { markMessage } from "../conversations/desk/rate.ts";
import { replyToCustomer } from "../conversations/desk/reply-to-customer.ts";
import { stubAnswer, stubPorts, stubUnderstanding } from "../testing/stub-bot.ts";
import { SupportScene } from "../testing/support-scene.ts";
import { readExamples } from "../understanding/train/read-examples.ts";

/** Understands a delivery wherever one is spoken of, less surely in longer messages, and a refund that nobody defined. */
const ports = {
  ...stubPorts(),
  answer: async (_: unknown, text: string) => ({
    ...stubAnswer(text),
    confidence: text.includes("unknown") ? 0.01 : 0.9,
  }),
  understand: async (_: unknown, text: string) => {
    const key = ["delivery", "refund"].find((each) => text.toLowerCase().includes(each));
    return { ...stubUnderstanding(text), intent: key === undefined ? null : { key, confidence: 1 / text.length } };
  },
};

describe("what conversations propose to learn from", () => {
  let database: RuntimeDatabase;
  let scene: SupportScene;

  beforeAll(async () => {
    database = await createRuntimeDatabase([]);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    scene = await SupportScene.open(database);
    await scene.write((db) =>
      db.query("INSERT INTO support_intent (key, name_en, name_zh) VALUES ('delivery', 'Delivery', '配送')"),
    );
  });

  const say = async (text: string, conversation: Parameters<SupportScene["say"]>[1] = {}) => {
    const id = await scene.say(text, conversation);
    await answerTurns(database.door, scene.tenantId, id, ports);
    return id;
  };
  const examples = () =>
    scene.rows<Record<string, unknown>>(
      `SELECT text, intent_key AS intent, locale, source, status, customer_id AS customer, reviewed_by AS reviewer
       FROM support_example ORDER BY length(text) DESC, text`,
    );
  const texts = async () => (await examples()).map(({ text }) => text);
  const thumb = async (id: string, feedback: "UP" | "DOWN") => {
    const { id: messageId } = (await scene.messages(id)).findLast(({ authorKind }) => authorKind === "BOT")!;
    return scene.write((db) => markMessage(db, { messageId, feedback }));
  };
  const resolve = (id: string) =>
    scene.write((db) => resolveConversation(db, { id, version: null, author: "member:1" }));
  const reply = (id: string) =>
    scene.write((db) =>
      replyToCustomer(db, { id, version: null, author: "member:1", messageId: randomUUID(), text: "It left today." }),
    );

  it("is the question of a thumb down as it was understood, masked, with whose it was, and waits for review", async () => {
    const customerId = await scene.addCustomer("c-1");
    const id = await say("Delivery  late,\nwrite to jo@example.org", { customerId, visitorKey: "v-1" });
    await thumb(id, "UP");
    expect(await examples()).toEqual([]);
    await thumb(id, "DOWN");
    await thumb(id, "DOWN");
    expect(await examples()).toEqual([
      {
        text: "Delivery late, write to [EMAIL]",
        intent: "delivery",
        locale: "en",
        source: "CUSTOMER",
        status: "PROPOSED",
        customer: customerId,
        reviewer: null,
      },
    ]);
    expect(await scene.write(readExamples)).toMatchObject({ examples: [], outside: [], leftOut: [] });
  });

  it("is what people took over at because too little was known, once somebody replies", async () => {
    const id = await say("unknown delivery to the moon");
    expect(await scene.history(id)).toContainEqual(expect.stringContaining("LOW_CONFIDENCE"));
    expect(await examples()).toEqual([]);
    await reply(id);
    expect(await texts()).toEqual(["unknown delivery to the moon"]);
    const calm = await say("Delivery of tea?", { visitorKey: "v-2" });
    await reply(calm);
    expect(await texts()).toHaveLength(1);
  });

  it("of a conversation that is resolved are the few that were understood least surely", async () => {
    const id = await say("delivery?");
    for (const more of ["delivery of it?", "delivery of my cup?", "Is delivery of my tea late?", "A refund?", "Hello"])
      await say(more, { id });
    await resolve(id);
    expect(await texts()).toEqual(["Is delivery of my tea late?", "delivery of my cup?", "delivery of it?"]);
  });

  it("is nothing that somebody decided upon, whoever says it again", async () => {
    await scene.write((db) =>
      db.query(
        `INSERT INTO support_example (id, text, intent_key, source, status) VALUES ($1, 'no delivery yet', NULL, 'AGENT', 'REJECTED')`,
        [randomUUID()],
      ),
    );
    await resolve(await say("No delivery yet"));
    expect(await examples()).toMatchObject([{ status: "REJECTED", intent: null, source: "AGENT" }]);
  });

  it("is nothing of an intent that is used no more", async () => {
    await scene.write((db) => db.query("UPDATE support_intent SET archived_at = now()"));
    await resolve(await say("Where is my delivery?"));
    expect(await examples()).toEqual([]);
  });
});
