import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { stubAnswer, stubPorts } from "../../testing/stub-bot.ts";
import { SupportScene } from "../../testing/support-scene.ts";
import type { ConversationMessage } from "../model/conversation.ts";
import { answerTurns } from "./answer-turns.ts";
import { ConversationWorker } from "./conversation-worker.ts";
import { tickConversation } from "./tick-conversation.ts";

let database: RuntimeDatabase;
let scene: SupportScene;
beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  scene = await SupportScene.open(database);
});

const turn = (id: string) => answerTurns(database.door, scene.tenantId, id, stubPorts());
const queued = () =>
  scene.rows("SELECT FROM pgboss.job WHERE name = 'bellwether.support-turns' AND data->>'tenantId' = $1", [
    scene.tenantId,
  ]);
const spoken = (messages: ConversationMessage[]) => messages.map(({ authorKind, kind }) => `${authorKind} ${kind}`);

describe("the bot", () => {
  it("answers each message once, citing what it says, and lets go of the conversation", async () => {
    const id = await scene.say("How fast do you ship?");
    await scene.say("And where to?", { id });
    await Promise.all([turn(id), turn(id), turn(id)]);
    const messages = await scene.messages(id);
    expect(spoken(messages)).toEqual(["CUSTOMER TEXT", "CUSTOMER TEXT", "BOT ANSWER", "BOT ANSWER"]);
    expect(messages[2]).toMatchObject({
      answersId: messages[0]!.id,
      citations: [
        { passageId: stubAnswer("How fast do you ship?").sentences[0]?.passageId, title: "Help", startsAt: 0 },
      ],
    });
    expect(await queued()).toEqual([]);
    expect(
      await scene.rows(
        `SELECT kept.message_id AS asked FROM conversation_message said JOIN support_answer kept ON kept.id = said.answer_id
         ORDER BY said.sequence`,
      ),
    ).toEqual([{ asked: messages[0]!.id }, { asked: messages[1]!.id }]);
  });

  it("hands off with a summary, says so in the customer's language, and gives it to who knows it", async () => {
    await scene.addAgent("anna");
    await scene.addAgent("bo", ["refunds"]);
    const id = await scene.say("退款 policy 是什么？ urgent");
    await turn(id);
    expect((await scene.messages(id)).at(-1)).toMatchObject({ kind: "HAND_OFF", locale: "zh-CN" });
    expect((await scene.messages(id)).at(-1)!.text).toContain("人工客服");
    const [row] = await scene.rows(
      `SELECT status, assignee, skill, priority, summary, hand_off_reason AS reason, due_at IS NOT NULL AS due FROM conversation`,
    );
    expect(row).toEqual({
      status: "AGENT",
      assignee: "bo",
      skill: "refunds",
      priority: "HIGH",
      summary: "退款 policy 是什么？\nurgent",
      reason: "POLICY_TOPIC",
      due: true,
    });
    expect(await scene.history(id)).toEqual([
      "START BOT by CUSTOMER",
      "HAND_OFF BOT>WAITING by BOT: POLICY_TOPIC",
      "TAKE WAITING>AGENT by ROUTING",
    ]);
  });

  it("is never silent while the models are away, and silent once people have it", async () => {
    const id = await scene.say("away");
    await turn(id);
    await scene.say("Hello?", { id });
    await turn(id);
    expect(spoken(await scene.messages(id))).toEqual(["CUSTOMER TEXT", "BOT HAND_OFF", "CUSTOMER TEXT"]);
    expect(await scene.history(id)).toContain("HAND_OFF BOT>WAITING by BOT: MODELS_AWAY");
  });

  it("tells a proven customer what became of their order, and asks others who they are", async () => {
    const customerId = await scene.addCustomer("C1");
    const proven = await scene.say("Where is my order 10248?", { visitorKey: "v1", customerId, isVerified: true });
    const unproven = await scene.say("Where is my order 10248?", { visitorKey: "v2", customerId });
    await turn(proven);
    await turn(unproven);
    expect((await scene.messages(proven)).at(-1)).toMatchObject({
      kind: "ORDER_STATE",
      text: "Order 10248 is on its way.",
    });
    expect((await scene.messages(unproven)).at(-1)).toMatchObject({ kind: "ASK_IDENTITY" });
  });

  it("notes when an answer is late, once, and when a conversation is put aside no more", async () => {
    const id = await scene.say("away");
    await turn(id);
    const tick = (now: Date) => scene.write((db) => tickConversation(db, id, now));
    await tick(new Date());
    expect((await scene.history(id)).at(-1)).toContain("HAND_OFF");
    const late = new Date(Date.now() + 3_601_000);
    await Promise.all([tick(late), tick(late)]);
    expect((await scene.history(id)).filter((told) => told.startsWith("BREACH"))).toHaveLength(1);
  });

  it("is woken by a message, and answers what waited before it began", async () => {
    const before = await scene.say("How fast do you ship?", { visitorKey: "v1" });
    const log = { error: () => undefined, warn: () => undefined };
    const worker = new ConversationWorker({
      databaseUrl: database.appUrl,
      door: database.door,
      ports: stubPorts(),
      log,
      // Longer than the test may take: what is answered after the first look was woken.
      pollMs: 600_000,
    });
    await worker.start();
    const answered = (id: string) =>
      waitFor(async () => ((await scene.messages(id)).length === 2 ? true : undefined), "an answer", 20_000);
    try {
      await answered(before);
      await answered(await scene.say("And where to?", { visitorKey: "v2" }));
    } finally {
      await worker.stop();
    }
  });
});
