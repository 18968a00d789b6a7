import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { writeArticle } from "../../testing/write-article.ts";
import type { PastConversation, PastMessage } from "./past-conversation.ts";
import { takeConversations } from "./take-conversations.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;
beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const said = (minute: number, by: PastMessage["by"], text: string, more: Partial<PastMessage> = {}): PastMessage => ({
  at: `2026-03-01T09:0${minute}:00.000Z`,
  by,
  text,
  botOutcome: null,
  confidence: null,
  articleId: null,
  handOffReason: null,
  feedback: null,
  ...more,
});
const talk = (messages: PastMessage[], more: Partial<PastConversation> = {}): PastConversation => ({
  externalId: "K1",
  channel: "WIDGET",
  locale: null,
  customerId: null,
  intent: "delivery_cost",
  resolvedAt: null,
  rating: 5,
  messages,
  ...more,
});
const answered = talk([
  said(0, "CUSTOMER", "What is delivery? Mail me at fang@example.com"),
  said(1, "BOT", "Delivery is free from 40 pounds.", {
    botOutcome: "ANSWERED",
    confidence: 0.8,
    articleId: "F1",
    feedback: "UP",
  }),
]);
const handed = talk(
  [
    said(0, "CUSTOMER", "你们收旧茶壶吗"),
    said(1, "BOT", "为您转接人工客服。", { botOutcome: "HANDED_OFF", handOffReason: "LOW_CONFIDENCE" }),
    said(5, "AGENT", "目前不回收。"),
  ],
  { externalId: "K2", rating: null, resolvedAt: "2026-03-01T10:00:00.000Z" },
);

const take = (...conversations: PastConversation[]) =>
  database.door.write(tenantId, (db) => takeConversations(db, conversations));
const rows = <Row>(sql: string) => database.rows<Row>(tenantId, sql);

describe("past conversations", () => {
  it("are kept masked, resolved and with what they rest on, and nobody is asked to answer them", async () => {
    await database.door.write(tenantId, (db) =>
      writeArticle(db, { title: "Cost", passages: ["Delivery is free from 40 pounds. Else 4."], externalId: "F1" }),
    );
    expect(await take(answered, handed)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(
      await rows(`SELECT external_id AS id, status, locale, hand_off_reason AS reason, csat, version,
        extract(epoch FROM resolved_at - created_at)::int AS seconds FROM conversation ORDER BY external_id`),
    ).toEqual([
      { id: "K1", status: "RESOLVED", locale: "en", reason: null, csat: 5, version: 2, seconds: 60 },
      {
        id: "K2",
        status: "RESOLVED",
        locale: "zh-CN",
        reason: "LOW_CONFIDENCE",
        csat: null,
        version: 3,
        seconds: 3_600,
      },
    ]);
    const messages = await rows<{
      text: string;
      masked: string[];
      turn: string | null;
      citations: { endsAt: number }[];
    }>(
      `SELECT text, masked, turn, citations FROM conversation_message JOIN conversation ON conversation.id = conversation_id
       WHERE conversation.external_id = 'K1' ORDER BY sequence`,
    );
    expect(messages[0]).toEqual({
      text: "What is delivery? Mail me at [EMAIL]",
      masked: ["EMAIL"],
      turn: "DONE",
      citations: [],
    });
    expect(messages[1]!.citations).toEqual([expect.objectContaining({ title: "Cost", startsAt: 0, endsAt: 32 })]);
    expect(await rows("SELECT question, outcome, confidence FROM support_answer ORDER BY outcome")).toEqual(
      [
        { question: "你们收旧茶壶吗", outcome: "abstained", confidence: 0 },
        { question: "What is delivery? Mail me at [EMAIL]", outcome: "answered", confidence: 0.8 },
      ].toSorted((one, other) => one.outcome.localeCompare(other.outcome)),
    );
    expect(
      await rows(
        "SELECT action, cause FROM conversation_event JOIN conversation ON id = conversation_id WHERE external_id = 'K2' ORDER BY conversation_event.version",
      ),
    ).toEqual([
      { action: "START", cause: "CUSTOMER" },
      { action: "HAND_OFF", cause: "BOT" },
      { action: "RESOLVE", cause: "PERSON" },
    ]);
    expect(
      await rows("SELECT count(*)::int AS found FROM conversation_message WHERE words @@ '''turnip'' | ''茶壶'''"),
    ).toEqual([{ found: 1 }]);
  });

  it("change nothing when they come again, and are written anew where they are told otherwise", async () => {
    await take(answered, handed);
    expect(await take(answered, handed)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    const more = talk([...answered.messages, said(3, "CUSTOMER", "Thank you")]);
    expect(await take(more, handed)).toEqual({ created: 0, updated: 1, unchanged: 1 });
    expect(await rows("SELECT last_sequence AS n FROM conversation ORDER BY external_id")).toEqual([
      { n: 3 },
      { n: 3 },
    ]);
    expect(await rows("SELECT count(*)::int AS n FROM support_answer")).toEqual([{ n: 2 }]);
  });

  it("are left alone once they went on here", async () => {
    await take(answered);
    await database.door.write(tenantId, (db) => db.query("UPDATE conversation SET version = version + 1"));
    const other = talk([said(0, "CUSTOMER", "Something else")]);
    expect(await take(other)).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(await rows("SELECT last_sequence AS n FROM conversation")).toEqual([{ n: 2 }]);
  });
});
