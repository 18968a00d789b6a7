import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { stubPorts } from "../../testing/stub-bot.ts";
import { SupportScene } from "../../testing/support-scene.ts";
import { answerTurns } from "../bot/answer-turns.ts";
import { identifyAsker } from "./identify-asker.ts";
import { mergeConversations } from "./merge-conversations.ts";
import {
  assignConversation,
  handOffConversation,
  reopenConversation,
  resolveConversation,
  snoozeConversation,
} from "./move-conversation.ts";
import { bePresent, leave, whoIsThere } from "./presence.ts";
import { markMessage, rateConversation } from "./rate.ts";
import { replyToCustomer } from "./reply-to-customer.ts";
import { seeMentions, writeNote } from "./write-note.ts";

let database: RuntimeDatabase;
let scene: SupportScene;
beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  scene = await SupportScene.open(database);
});

const step = (id: string, author = "anna") => ({ id, version: null, author });
const turn = (id: string) => answerTurns(database.door, scene.tenantId, id, stubPorts());
const reply = (id: string, over: object = {}) =>
  scene.write((db) => replyToCustomer(db, { ...step(id), messageId: randomUUID(), text: "Let me look.", ...over }));
const state = async (id: string) =>
  (
    await scene.rows<Record<string, unknown>>(
      `SELECT status, assignee, due_at IS NOT NULL AS due, failed_turns AS failed, snoozed_until IS NOT NULL AS snoozed,
         first_replied_at IS NOT NULL AS replied FROM conversation WHERE id = $1`,
      [id],
    )
  )[0]!;
async function waiting(visitorKey = "v1"): Promise<string> {
  const id = await scene.say("away", { visitorKey });
  await turn(id);
  return id;
}

describe("an agent", () => {
  it("who replies to what nobody has, has it, and the customer waits no more", async () => {
    const id = await waiting();
    expect(await reply(id)).toEqual({ outcome: "changed", id });
    expect(await state(id)).toMatchObject({ status: "AGENT", assignee: "anna", due: false, replied: true });
    expect((await scene.messages(id)).at(-1)).toMatchObject({
      authorKind: "AGENT",
      author: "anna",
      text: "Let me look.",
    });
    await scene.say("Thanks, and?", { id });
    expect(await state(id)).toMatchObject({ due: true });
  });

  it("keeps the bot from answering what they have answered", async () => {
    const id = await scene.say("How fast do you ship?");
    await reply(id);
    await turn(id);
    expect((await scene.messages(id)).map(({ authorKind }) => authorKind)).toEqual(["CUSTOMER", "AGENT"]);
  });

  it("is kept once, however often a reply is sent", async () => {
    const id = await waiting();
    const messageId = randomUUID();
    await Promise.all([reply(id, { messageId }), reply(id, { messageId }), reply(id, { messageId })]);
    expect((await scene.messages(id)).filter(({ authorKind }) => authorKind === "AGENT")).toHaveLength(1);
    expect(await reply(await waiting("v2"), { messageId })).toMatchObject({ refusals: [{ code: "message.id-taken" }] });
  });

  it("is told when somebody else changed it first", async () => {
    const id = await waiting();
    await reply(id);
    expect(await reply(id, { version: 1 })).toMatchObject({
      refusals: [{ code: "conversation.changed", field: ["version"], facts: { version: 3 } }],
    });
  });

  it("is refused an empty reply, a long one, and one to what is over", async () => {
    const id = await waiting();
    expect(await reply(id, { text: " " })).toMatchObject({ refusals: [{ code: "message.empty" }] });
    expect(await reply(id, { text: "x".repeat(100_000) })).toMatchObject({ refusals: [{ code: "message.too-long" }] });
    await scene.write((db) => resolveConversation(db, step(id)));
    expect(await reply(id)).toMatchObject({
      refusals: [{ code: "conversation.status", facts: { status: "RESOLVED" } }],
    });
    expect(await reply(randomUUID())).toMatchObject({ refusals: [{ code: "conversation.unknown" }] });
  });

  it("resolves, and whoever waited longest gets the place", async () => {
    await scene.addAgent("bo", [], 1);
    const first = await waiting("v1");
    const second = await waiting("v2");
    expect(await state(first)).toMatchObject({ status: "AGENT", assignee: "bo" });
    expect(await state(second)).toMatchObject({ status: "WAITING", assignee: null });
    await scene.write((db) => resolveConversation(db, step(first, "bo")));
    expect(await state(second)).toMatchObject({ status: "AGENT", assignee: "bo" });
    await scene.write((db) => reopenConversation(db, step(first)));
    expect(await state(first)).toMatchObject({ status: "REOPENED" });
  });

  it("assigns, releases, and cannot release what nobody has", async () => {
    const id = await scene.say("How fast do you ship?");
    expect(await scene.write((db) => assignConversation(db, step(id), null))).toMatchObject({ outcome: "refused" });
    await scene.write((db) => assignConversation(db, step(id), "bo"));
    await scene.write((db) => assignConversation(db, step(id), "cy"));
    expect(await state(id)).toMatchObject({ status: "AGENT", assignee: "cy", due: true });
    await scene.write((db) => assignConversation(db, step(id), null));
    expect(await state(id)).toMatchObject({ status: "WAITING", assignee: null });
    expect((await scene.history(id)).slice(1)).toEqual([
      "TAKE BOT>AGENT by PERSON",
      "ASSIGN AGENT>AGENT by PERSON",
      "RELEASE AGENT>WAITING by PERSON",
    ]);
  });

  it("puts a conversation aside until a moment that is to come", async () => {
    const id = await waiting();
    const snooze = (until: Date | null) => scene.write((db) => snoozeConversation(db, step(id), until));
    expect(await snooze(new Date(0))).toMatchObject({ refusals: [{ code: "conversation.snooze-past" }] });
    await snooze(new Date("2031-01-01T00:00:00Z"));
    expect(await state(id)).toMatchObject({ snoozed: true });
    await snooze(null);
    expect(await state(id)).toMatchObject({ snoozed: false });
  });

  it("makes two conversations one, and what the customer says goes on there", async () => {
    const ended = await waiting("v1");
    const kept = await waiting("v2");
    const merge = (id: string, into: string) => scene.write((db) => mergeConversations(db, step(id), into));
    expect(await merge(kept, kept)).toMatchObject({ refusals: [{ code: "conversation.merge-itself" }] });
    expect(await merge(ended, kept)).toEqual({ outcome: "changed", id: kept });
    expect(await scene.say("Still there?", { id: ended })).toBe(kept);
    expect((await scene.messages(kept)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(await merge(ended, kept)).toMatchObject({ refusals: [{ code: "conversation.merged" }] });
  });

  it("keeps two customers apart: who merged their conversations showed each the other's, and told a stranger of their orders", async () => {
    const ownedBy = async (visitorKey: string, customerId: string | null) =>
      scene.say("My order is late", { visitorKey, customerId, isVerified: customerId !== null });
    const [one, other] = [await scene.addCustomer("C-1"), await scene.addCustomer("C-2")];
    const merge = (id: string, into: string) => scene.write((db) => mergeConversations(db, step(id), into));
    const [of1, of2] = [await ownedBy("k1", one), await ownedBy("k2", other)];
    expect(await merge(of1, of2)).toMatchObject({
      refusals: [{ code: "conversation.merge-customers", field: ["intoId"] }],
    });
    const stranger = await ownedBy("k3", null);
    expect(await merge(of1, stranger)).toMatchObject({ outcome: "changed" });
    const [kept] = await scene.rows(
      "SELECT customer_id = $2 AS own, is_verified AS verified FROM conversation WHERE id = $1",
      [stranger, one],
    );
    expect(kept).toEqual({ own: true, verified: false });
    const stranger2 = await ownedBy("k4", null);
    expect(await merge(stranger2, of2)).toMatchObject({ outcome: "changed" });
    const [gained] = await scene.rows("SELECT is_verified AS verified FROM conversation WHERE id = $1", [of2]);
    expect(gained).toEqual({ verified: false });
  });

  it("calls colleagues by a note, which is found to be seen and is nothing of the customer's", async () => {
    const id = await waiting();
    const before = await scene.messages(id);
    const noteId = randomUUID();
    const note = { id: noteId, conversationId: id, author: "anna", text: "Look at this", mentions: ["bo", "bo"] };
    await scene.write((db) => writeNote(db, note));
    await scene.write((db) => writeNote(db, note));
    const unseen = () => scene.rows("SELECT member FROM conversation_mention WHERE seen_at IS NULL");
    expect(await unseen()).toEqual([{ member: "bo" }]);
    await scene.write((db) => seeMentions(db, id, "bo"));
    expect(await unseen()).toEqual([]);
    expect(await scene.messages(id)).toEqual(before);
  });

  it("sees who else is there", async () => {
    const id = await waiting();
    const there = () => scene.write((db) => whoIsThere(db, id));
    await scene.write((db) => bePresent(db, id, { who: "anna", isTyping: false }));
    await scene.write((db) => bePresent(db, id, { who: "bo", isTyping: true }));
    expect(await there()).toEqual([
      { who: "anna", isTyping: false },
      { who: "bo", isTyping: true },
    ]);
    await scene.write((db) => leave(db, id, "bo"));
    expect(await there()).toEqual([{ who: "anna", isTyping: false }]);
  });
});

describe("a customer", () => {
  it("who marks an answer down twice over is soon handed off, and asks for a person at any time", async () => {
    const id = await scene.say("How fast do you ship?");
    await turn(id);
    const [asked, answer] = await scene.messages(id);
    const mark = (messageId: string, feedback: "UP" | "DOWN") =>
      scene.write((db) => markMessage(db, { messageId, feedback, comment: "Mail me: li@example.com" }));
    // Twice at once, as by a double click: it counted as two turns that did not help.
    await Promise.all([mark(answer!.id, "DOWN"), mark(answer!.id, "DOWN"), mark(answer!.id, "DOWN")]);
    expect(await state(id)).toMatchObject({ failed: 1 });
    expect(
      await scene.rows("SELECT feedback_comment AS comment FROM conversation_message WHERE feedback = 'DOWN'"),
    ).toEqual([{ comment: "Mail me: [EMAIL]" }]);
    expect(await mark(asked!.id, "UP")).toMatchObject({ refusals: [{ code: "message.not-rated" }] });
    expect(await mark(randomUUID(), "UP")).toMatchObject({ refusals: [{ code: "message.unknown" }] });
    const handedOff = await scene.write((db) => handOffConversation(db, { id, version: null }, { cause: "CUSTOMER" }));
    expect(handedOff).toEqual({ outcome: "changed", id });
    expect(await scene.history(id)).toContain("HAND_OFF BOT>WAITING by CUSTOMER: REQUEST");
  });

  it("is known from when the channel proves them, and nobody else takes their place", async () => {
    const id = await scene.say("Where is my order 10248?");
    const [first, second] = [await scene.addCustomer("C1"), await scene.addCustomer("C2")];
    const identify = (customer: string) => scene.write((db) => identifyAsker(db, id, customer));
    expect(await identify(first)).toEqual({ outcome: "changed", id });
    expect(await identify(second)).toMatchObject({ outcome: "refused" });
    await turn(id);
    expect((await scene.messages(id)).at(-1)).toMatchObject({ kind: "ORDER_STATE" });
  });

  it("keeps a comment without the character that no database keeps: whoever sent it was told of a failure of ours", async () => {
    const id = await waiting();
    await scene.write((db) => rateConversation(db, id, 4, "Fast\0 answer"));
    expect(await scene.rows("SELECT csat_comment AS comment FROM conversation WHERE id = $1", [id])).toEqual([
      { comment: "Fast answer" },
    ]);
  });

  it("marks a conversation from 1 to 5", async () => {
    const id = await waiting();
    await scene.write((db) => rateConversation(db, id, 4, null));
    expect(await scene.rows("SELECT csat FROM conversation")).toEqual([{ csat: 4 }]);
    await expect(scene.write((db) => rateConversation(db, id, 6, null))).rejects.toThrow("from 1 to 5");
  });
});
