import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import {
  type Appended,
  appendCustomerMessage,
  type CustomerMessage,
  longestMessage,
} from "./append-customer-message.ts";
import { changeConversation } from "./change-conversation.ts";
import { lockConversation } from "./conversation-record.ts";
import { messagesAfter } from "./messages-after.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;
beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const write = <T>(work: (db: EntityManager) => Promise<T>) => database.door.write(tenantId, work);
const say = (text: string, over: Partial<CustomerMessage> = {}) =>
  write((db) =>
    appendCustomerMessage(db, {
      conversation: { channel: "WIDGET", visitorKey: "visitor-1" },
      messageId: randomUUID(),
      text,
      sentAt: new Date("2026-11-22T10:00:00Z"),
      ...over,
    }),
  );
function idOf(done: Appended): string {
  if (done.outcome === "refused") throw new Error(`It was refused: ${done.code}.`);
  return done.conversationId;
}
const messages = (id: string, after = 0) => write((db) => messagesAfter(db, id, after));
const turns = () =>
  database.rows<{ id: string }>(
    tenantId,
    "SELECT id FROM pgboss.job WHERE name = 'bellwether.support-turns' AND data->>'tenantId' = $1",
    [tenantId],
  );
const one = async (id: string) =>
  (
    await database.rows<{ status: string; due: Date | null; snoozed: Date | null; subject: string; locale: string }>(
      tenantId,
      "SELECT status, due_at AS due, snoozed_until AS snoozed, subject, locale FROM conversation WHERE id = $1",
      [id],
    )
  )[0]!;

describe("what a customer says", () => {
  it("is kept without the character that no database keeps: whoever sent it was told of a failure of ours", async () => {
    const id = idOf(await say("Where\0 is it?"));
    expect((await messages(id)).map(({ text }) => text)).toEqual(["Where is it?"]);
    expect(await say("\0")).toEqual({ outcome: "refused", code: "message.empty" });
  });

  it("begins a conversation, masked before it is written, and has the bot look at it", async () => {
    const id = idOf(await say("我的邮箱是 li@example.com，什么时候发货？"));
    expect(await one(id)).toMatchObject({ status: "BOT", locale: "zh-CN", due: null });
    expect(await messages(id)).toMatchObject([
      { sequence: 1, authorKind: "CUSTOMER", text: "我的邮箱是 [EMAIL]，什么时候发货？" },
    ]);
    expect((await turns()).map((turn) => turn.id)).toEqual([id]);
  });

  it("is kept once, however often and by however many it is brought", async () => {
    const messageId = randomUUID();
    const done = await Promise.all(Array.from({ length: 5 }, () => say("Where is my parcel?", { messageId })));
    expect(done.map(({ outcome }) => outcome).sort()).toEqual(["appended", ...Array(4).fill("repeated")]);
    expect(new Set(done.map(idOf)).size).toBe(1);
    expect(await messages(idOf(done[0]!))).toHaveLength(1);
  });

  it("is kept once by the channel's own key too", async () => {
    const id = idOf(await say("Hello", { externalId: "<1@shop.example>" }));
    expect(await say("Hello", { externalId: "<1@shop.example>" })).toEqual({
      outcome: "repeated",
      conversationId: id,
      sequence: 1,
    });
  });

  it("has one order, without gaps, where several are brought at once", async () => {
    const id = idOf(await say("first"));
    await Promise.all(Array.from({ length: 6 }, (_, at) => say(`and ${at}`, { conversation: { id } })));
    expect((await messages(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await messages(id, 5)).map(({ sequence }) => sequence)).toEqual([6, 7]);
    expect(await turns()).toHaveLength(1);
  });

  it("goes on in the visitor's conversation, and in another where that is asked for", async () => {
    const id = idOf(await say("first"));
    expect(idOf(await say("second"))).toBe(id);
    const asker = { channel: "WIDGET", visitorKey: "visitor-1", isNew: true };
    expect(idOf(await say("third", { conversation: asker }))).not.toBe(id);
  });

  it("reopens what people had resolved, and has an answer promised", async () => {
    const id = idOf(await say("first"));
    await write(async (db) => {
      const found = (await lockConversation(db, id))!;
      const resolved = { status: "RESOLVED", handedOffAt: new Date(), resolvedAt: new Date() } as const;
      await changeConversation(db, found, "RESOLVE", resolved, { cause: "PERSON", author: "anna" });
    });
    const before = Date.now();
    expect(idOf(await say("It came back", { conversation: { id } }))).toBe(id);
    const now = await one(id);
    expect(now.status).toBe("REOPENED");
    // An hour, where nobody promised anything else.
    expect(now.due!.getTime()).toBeGreaterThanOrEqual(before + 3_599_000);
  });

  it("takes up a conversation that was put aside", async () => {
    const id = idOf(await say("first"));
    await write(async (db) => {
      const until = new Date("2031-01-01T00:00:00Z");
      await changeConversation(
        db,
        (await lockConversation(db, id))!,
        "SNOOZE",
        { snoozedUntil: until },
        { cause: "CLOCK" },
      );
    });
    await say("second", { conversation: { id } });
    expect((await one(id)).snoozed).toBeNull();
  });

  it("is refused when it is empty, too long, or of nobody's conversation", async () => {
    expect(await say("  \n")).toEqual({ outcome: "refused", code: "message.empty" });
    expect(await say("x".repeat(longestMessage + 1))).toEqual({ outcome: "refused", code: "message.too-long" });
    expect(await say("Hello", { conversation: { id: randomUUID() } })).toEqual({
      outcome: "refused",
      code: "conversation.unknown",
    });
    const messageId = randomUUID();
    await say("Hello", { messageId });
    expect(await say("Hello", { messageId, conversation: { id: randomUUID() } })).toEqual({
      outcome: "refused",
      code: "message.id-taken",
    });
  });

  it("stays with its organisation", async () => {
    const id = idOf(await say("Hello"));
    tenantId = await database.addTenant();
    expect(await messages(id)).toEqual([]);
    expect(await say("Hello", { conversation: { id } })).toMatchObject({ code: "conversation.unknown" });
  });
});
