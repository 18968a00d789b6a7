import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ConversationRow, TakeConversations } from "./take-conversations.ts";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;
let taken: ConversationRow[];

beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await desk.clear();
  await desk.import("customers", "id,name\nC1,Wang Fang\n");
  taken = [];
});

const take: TakeConversations = async (_db, rows) => {
  taken.push(...rows);
  return { created: rows.length, updated: 0, unchanged: 0 };
};
const header = "conversation,time,author,text,channel,customer,intent,rating,outcome,article,thumbs";
const load = (lines: readonly string[], strict = false) =>
  desk.import("conversations", `${[header, ...lines].join("\n")}\n`, { strict }, { takeConversations: take });
const rules = async () => (await desk.errors()).map(({ rule }) => rule).sort();

describe("import of conversations", () => {
  it("hands on each with its messages in the order of time, and what any row tells of it", async () => {
    const outcome = await load([
      "K2,2026-03-02 09:00Z,客户,运费多少钱,,,,,,,",
      "K1,2026-03-01T09:01:00Z,bot,Three pounds.,,,,4,answered,F1,up",
      '"K1",2026-03-01T09:00:00Z,customer,"What is it?\n\nDelivery.",widget,C1,delivery_cost,,,,',
    ]);
    expect(outcome).toMatchObject({ rowsAccepted: 3, counts: { created: 2 } });
    expect(taken).toEqual([
      expect.objectContaining({ externalId: "K2", channel: null, customerId: null, intent: null, rating: null }),
      expect.objectContaining({ externalId: "K1", channel: "WIDGET", intent: "delivery_cost", rating: 4 }),
    ]);
    expect(taken[1]!.customerId).toMatch(/^[0-9a-f-]{36}$/);
    expect(taken[1]!.messages).toEqual([
      expect.objectContaining({ at: "2026-03-01T09:00:00.000Z", by: "CUSTOMER", text: "What is it?\n\nDelivery." }),
      expect.objectContaining({ by: "BOT", botOutcome: "ANSWERED", articleId: "F1", feedback: "UP" }),
    ]);
  });

  it("refuses rows by their rule, without keeping what people wrote", async () => {
    const { rowsRejected } = await load([
      "K1,2026-03-01T09:00:00Z,parrot,Hello,,,,,,,",
      "K1,2026-03-01T09:00:00Z,customer,Hello,W1,,,,,,",
      "K1,2026-03-01T09:00:00Z,customer,Hello,,,,6,,,",
      "K1,2026-03-01T09:00:00Z,bot,Hello,,,,,guessed,,",
      "K1,2026-03-01T09:00:00Z,bot,Hello,,,,,,,sideways",
      "K1,soon,customer,Hello,,,,,,,",
      ",2026-03-01T09:00:00Z,customer,Hello,,,,,,,",
    ]);
    expect(rowsRejected).toBe(7);
    expect(await rules()).toEqual([
      "bot_outcome.word",
      "channel.form",
      "feedback.word",
      "placed_at.timestamp",
      "said_by.word",
      "value.maximum",
      "value.required",
    ]);
    expect(JSON.stringify(await desk.errors())).not.toContain("parrot");
    expect(taken).toEqual([]);
  });

  it("refuses the whole conversation of somebody who is not known, or that lies ahead", async () => {
    await load([
      "K1,2026-03-01T09:00:00Z,customer,Hello,,C9,,,,,",
      "K1,2026-03-01T09:01:00Z,bot,Hello,,,,,,,",
      "K2,2199-01-01T09:00:00Z,customer,Hello,,,,,,,",
      "K3,2026-03-01T09:00:00Z,customer,Hello,,C1,,,,,",
    ]);
    expect(await rules()).toEqual(["customer.unknown", "customer.unknown", "time.future"]);
    expect(taken.map(({ externalId }) => externalId)).toEqual(["K3"]);
  });

  it("hands on nothing where it is strict and a row is refused", async () => {
    const lines = ["K1,2026-03-01T09:00:00Z,customer,Hello,,,,,,,", "K1,2026-03-01T09:00:00Z,nobody,Hello,,,,,,,"];
    expect(await load(lines, true)).toMatchObject({ status: "FAILED", failure: { code: "import.strict" } });
    expect(taken).toEqual([]);
  });
});
