import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { SupportScene } from "../../testing/support-scene.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { mergeConversations } from "./merge-conversations.ts";

const parcel = "我的包裹已经等了两个星期还没有收到";

describe("another conversation about the same", () => {
  let database: RuntimeDatabase;
  let scene: SupportScene;
  let customerId: string;
  beforeAll(async () => {
    database = await createRuntimeDatabase([]);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    scene = await SupportScene.open(database);
    customerId = await scene.addCustomer("C1");
  });

  const ask = (text: string, visitorKey: string, over: object = {}) =>
    scene.say(text, { visitorKey, isNew: true, ...over });
  const duplicatesOf = (...ids: string[]) =>
    scene.write((db) => findDuplicates({ query: (sql, given) => db.query(sql, given) }, ids));

  it("is the same person's, by another channel or a word otherwise, until they are one", async () => {
    const mail = await ask(`${parcel}。`, "li@example.com", { channel: "EMAIL", customerId });
    await scene.say("在吗？", { id: mail });
    const widget = await ask(`${parcel}！！`, "v1", { customerId });
    await ask("怎么修改收货地址？", "v1", { customerId });
    expect(await duplicatesOf(widget, mail)).toEqual([
      { conversationId: widget, duplicateId: mail, similarity: 1 },
      { conversationId: mail, duplicateId: widget, similarity: 1 },
    ]);
    await scene.write((db) => mergeConversations(db, { id: widget, version: null, author: "anna" }, mail));
    expect(await duplicatesOf(widget, mail)).toEqual([]);
  });

  it("is told of visitors whom nobody knows by the channel's key", async () => {
    const first = await ask(parcel, "v1");
    const second = await ask(parcel, "v1");
    expect(await duplicatesOf(second)).toEqual([{ conversationId: second, duplicateId: first, similarity: 1 }]);
  });

  it("is about the same order, in whichever words", async () => {
    const first = await ask("Where is it?", "v1", { customerId });
    const second = await ask("Has my parcel left your house yet?", "v1", { customerId });
    expect(await duplicatesOf(second)).toEqual([]);
    await scene.write((db) => db.query("UPDATE conversation SET asked_order = '10248'"));
    expect(await duplicatesOf(second)).toEqual([{ conversationId: second, duplicateId: first, similarity: 1 }]);
  });

  it("is never another customer's, though they ask the very same", async () => {
    const other = await scene.addCustomer("C2");
    const first = await ask(parcel, "v1", { customerId });
    await ask(parcel, "v1", { customerId: other });
    await ask(parcel, "v2");
    expect(await duplicatesOf(first)).toEqual([]);
  });
});
