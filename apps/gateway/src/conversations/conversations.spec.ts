import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { People } from "../auth/people.ts";
import { globalId } from "../node/global-id.ts";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

/** Looks again each time that it is asked, as if something had been announced. */
const restless: ProgressFeed = {
  async *follow(_tenantId, kind, id) {
    for (;;) yield { kind, id };
  },
};

/** The caller, and nobody else. */
const anna = { id: "specification", name: "Anna" };
const people: Pick<People, "members" | "member" | "authors"> = {
  members: async () => [anna as Awaited<ReturnType<People["members"]>>[number]],
  member: async () => null,
  authors: async (_, references) =>
    references.filter((one) => one === anna.id).map((reference) => ({ kind: "MEMBER", reference, name: anna.name })),
};

beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true, progress: restless, people: people as People });
});
afterAll(() => gateway?.close());

const payload =
  "{ conversation { id status version subject locale lastSequence lastText assignee { reference } snoozedUntil } userErrors { code field message } }";

async function act(field: string, input: object, locale: "en" | "zh-CN" = "en") {
  const type: Record<string, string> = {
    conversationHandoff: "ConversationStepInput",
    conversationResolve: "ConversationStepInput",
    conversationReopen: "ConversationStepInput",
  };
  const named = type[field] ?? `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await gateway.ask(`mutation ($input: ${named}!) { ${field}(input: $input) ${payload} }`, {
    variables: { input },
    locale,
  });
  expect(errors).toBeUndefined();
  return data[field];
}
const start = (text: string, over: object = {}) =>
  act("conversationStart", { messageId: randomUUID(), visitorKey: "v1", text, ...over });
async function read(id: string, fields: string) {
  const { data, errors } = await gateway.ask(`query ($id: ID!) { conversation(id: $id) { ${fields} } }`, {
    variables: { id },
  });
  expect(errors).toBeUndefined();
  return data.conversation;
}

describe("conversations in GraphQL", () => {
  it("are begun and gone on with by programs, answered by agents, and resolved", async () => {
    const { conversation, userErrors } = await start("我的邮箱 li@example.com，几天发货？");
    expect(userErrors).toEqual([]);
    expect(conversation).toMatchObject({ status: "BOT", locale: "ZH_CN", lastText: "我的邮箱 [EMAIL]，几天发货？" });
    const conversationId = conversation.id;
    const more = { conversationId, messageId: randomUUID(), text: "在吗" };
    expect((await act("conversationContinue", more)).conversation.lastSequence).toBe(2);
    expect((await act("conversationContinue", more)).conversation.lastSequence).toBe(2);
    const handedOff = await act("conversationHandoff", { conversationId });
    expect(handedOff.conversation.status).toBe("WAITING");
    const replied = await act("conversationReply", { conversationId, messageId: randomUUID(), text: "一天之内。" });
    expect(replied.conversation).toMatchObject({ status: "AGENT", assignee: { reference: anna.id } });
    const resolved = await act("conversationResolve", { conversationId, reason: "answered" });
    expect(resolved.conversation.status).toBe("RESOLVED");
    expect(
      await read(
        conversationId,
        "messages { totalCount nodes { sequence authorKind kind text } } events { action to cause reason author { reference } }",
      ),
    ).toMatchObject({
      messages: {
        totalCount: 4,
        nodes: [
          { sequence: 1, authorKind: "CUSTOMER" },
          { sequence: 2, authorKind: "CUSTOMER", text: "在吗" },
          { sequence: 3, authorKind: "BOT", kind: "HAND_OFF" },
          { sequence: 4, authorKind: "AGENT", text: "一天之内。" },
        ],
      },
      events: [
        { action: "RESOLVE", to: "RESOLVED", cause: "PERSON", reason: "answered" },
        { action: "TAKE", to: "AGENT" },
        { action: "HAND_OFF", to: "WAITING", reason: "REQUEST" },
        { action: "START", to: "BOT", cause: "CUSTOMER" },
      ],
    });
  });

  it("are refused with what is wrong, in the caller's language", async () => {
    expect(await start("x".repeat(100_000))).toMatchObject({
      conversation: null,
      userErrors: [{ code: "LIMIT_EXCEEDED", field: ["text"], message: expect.stringContaining("4,000") }],
    });
    expect(await start("Hello", { messageId: "1" })).toMatchObject({ userErrors: [{ field: ["messageId"] }] });
    expect(await start("Hello", { customerExternalId: "nobody" })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", message: expect.stringContaining('"nobody"') }],
    });
    const conversationId = globalId("Conversation", randomUUID());
    expect(await act("conversationResolve", { conversationId }, "zh-CN")).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", message: expect.stringContaining("没有这个会话") }],
    });
    expect(await act("conversationAssign", { conversationId, memberId: globalId("Member", "nobody") })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["memberId"] }],
    });
  });

  it("tell of a change since the version that was named", async () => {
    const { conversation } = await start("Hello", { visitorKey: "v2" });
    await act("conversationHandoff", { conversationId: conversation.id });
    expect(await act("conversationResolve", { conversationId: conversation.id, version: 1 })).toMatchObject({
      userErrors: [{ code: "CONFLICT", field: ["version"], message: expect.stringContaining("version 2") }],
    });
  });

  it("are found by their words, in Chinese and English, and counted by what waits", async () => {
    const { conversation } = await start("水壶的密封圈漏水了", { visitorKey: "v3" });
    await start("My parcels were damaged", { visitorKey: "v4" });
    const find = async (filter: object) => {
      const { data, errors } = await gateway.ask(
        "query ($filter: ConversationFilter) { conversations(filter: $filter) { totalCount nodes { id subject } } }",
        { variables: { filter } },
      );
      expect(errors).toBeUndefined();
      return data.conversations;
    };
    expect((await find({ search: "漏水" })).nodes).toEqual([{ id: conversation.id, subject: "水壶的密封圈漏水了" }]);
    expect((await find({ search: "damaged parcel" })).nodes).toMatchObject([{ subject: "My parcels were damaged" }]);
    expect((await find({ search: "' | drop" })).nodes).toEqual([]);
    expect((await find({ search: "!!" })).nodes).toEqual([]);
    expect((await find({ queue: "RESOLVED" })).totalCount).toBe(1);
    const { data } = await gateway.ask(
      "{ conversationCounts { mine unassigned waiting snoozed mentioned bot breached } }",
    );
    expect(data.conversationCounts).toMatchObject({ mine: 0, unassigned: 1, waiting: 1, bot: 2, breached: 0 });
  });

  it("carry notes that call colleagues, who see that they are called until they look", async () => {
    const { conversation } = await start("Hello", { visitorKey: "v5" });
    const conversationId = conversation.id;
    const mentionIds = [globalId("Member", anna.id)];
    await act("conversationNote", { conversationId, noteId: randomUUID(), text: "Please look", mentionIds });
    const called = async () =>
      (await gateway.ask("{ conversationCounts { mentioned } }")).data.conversationCounts.mentioned;
    expect(await called()).toBe(1);
    await act("conversationPresence", { conversationId, isTyping: true, isThere: true });
    expect(await called()).toBe(0);
    expect(
      await read(conversationId, "notes { text mentions { reference } } presence { isTyping isCustomer }"),
    ).toEqual({
      notes: [{ text: "Please look", mentions: [{ reference: anna.id }] }],
      presence: [{ isTyping: true, isCustomer: false }],
    });
  });

  it("tell of another about the same by the same visitor", async () => {
    const first = await start("Two cups of my parcel are broken", { visitorKey: "v6" });
    const second = await start("Two cups of my parcel are broken!", { visitorKey: "v6" });
    expect(await read(second.conversation.id, "duplicates { similarity conversation { id } }")).toEqual({
      duplicates: [{ similarity: 1, conversation: { id: first.conversation.id } }],
    });
  });

  it("are replied to with a suggestion, and what became of it counts", async () => {
    const { conversation } = await start("How fast do you ship?", { visitorKey: "v7" });
    const answer = randomUUID();
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        `INSERT INTO support_answer (id, question, locale, audience, outcome, confidence, threshold, sentences, encoder, knowledge_version,
           took_ms, asked_by)
         VALUES ($1, 'How fast do you ship?', 'en', 'AGENTS', 'answered', 0.9, 0.5, '[{"text": "Within two days."}]', 'none', '1.0', 3, $2)`,
        [answer, anna.id],
      ),
    );
    const reply = (suggestionId: string) =>
      act("conversationReply", {
        conversationId: conversation.id,
        messageId: randomUUID(),
        text: "Within two days.",
        suggestionId,
      });
    expect((await reply(globalId("SupportAnswer", answer))).userErrors).toEqual([]);
    expect((await reply(globalId("SupportAnswer", randomUUID()))).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["suggestionId"] },
    ]);
    const day = (by: number) => new Date(Date.now() + by * 86_400_000).toISOString().slice(0, 10);
    const { data } = await gateway.ask(
      `{ supportQuality(range: { from: "${day(-1)}", to: "${day(1)}" }) { suggestions { asIs edited unused keptOfEdited } } }`,
    );
    expect(data.supportQuality.suggestions).toEqual({ asIs: 1, edited: 0, unused: 0, keptOfEdited: null });
  });

  it("keep who answers, when and with which words", async () => {
    const save = async (field: string, type: string, input: object) => {
      const { data, errors } = await gateway.ask(
        `mutation ($input: ${type}!) { ${field}(input: $input) { saved userErrors { code field message } } }`,
        { variables: { input } },
      );
      expect(errors).toBeUndefined();
      return data[field];
    };
    const hours = {
      version: 0,
      timeZone: "Asia/Shanghai",
      week: [[{ from: 540, until: 1_080 }], [], [], [], [], [], []],
      holidays: ["2027-01-01"],
      firstReplyMinutes: 30,
      nextReplyMinutes: 60,
    };
    expect(await save("supportHoursSave", "SupportHoursSaveInput", hours)).toEqual({ saved: true, userErrors: [] });
    expect(await save("supportHoursSave", "SupportHoursSaveInput", hours)).toMatchObject({
      saved: false,
      userErrors: [{ code: "CONFLICT" }],
    });
    const reply = { shortcut: "hi", locale: "EN", body: "Hello {{customer.name}}" };
    expect(await save("cannedReplySave", "CannedReplySaveInput", reply)).toMatchObject({ saved: true });
    expect(await save("cannedReplySave", "CannedReplySaveInput", reply)).toMatchObject({
      userErrors: [{ code: "CONFLICT", field: ["shortcut"] }],
    });
    const { data } = await gateway.ask(
      "{ supportHours { version timeZone holidays week { from until } } cannedReplies { shortcut body version } }",
    );
    expect(data).toMatchObject({
      supportHours: { version: 1, timeZone: "Asia/Shanghai", holidays: ["2027-01-01"] },
      cannedReplies: [{ shortcut: "hi", body: "Hello {{customer.name}}", version: 1 }],
    });
  });
});
