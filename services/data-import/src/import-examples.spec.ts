import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.clear());

const examples = () =>
  desk.rows('SELECT text, intent_key, locale, status FROM support_example ORDER BY text COLLATE "C" DESC');
const intents = () => desk.rows("SELECT key, name_en, name_zh, skill, is_policy FROM support_intent ORDER BY key");

describe("import of support examples", () => {
  it("takes messages with what they are about, and makes the intents that they name", async () => {
    const text = `text,intent,locale,name_en,name_zh,skill,policy
Where is my parcel?,Delivery Time,en,Delivery,物流,orders,no
包裹到哪了,delivery_time,zh_cn,,,,
tell me a joke,out_of_scope,,,,,
`;
    expect((await desk.import("support-examples", text)).counts).toEqual({
      created: 3,
      updated: 0,
      unchanged: 0,
      intentsCreated: 1,
    });
    expect((await desk.import("support-examples", text)).counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await examples()).toEqual([
      { text: "包裹到哪了", intent_key: "delivery_time", locale: "zh-CN", status: "ACCEPTED" },
      { text: "tell me a joke", intent_key: null, locale: null, status: "ACCEPTED" },
      { text: "Where is my parcel?", intent_key: "delivery_time", locale: "en", status: "ACCEPTED" },
    ]);
    expect(await intents()).toEqual([
      { key: "delivery_time", name_en: "Delivery", name_zh: "物流", skill: "orders", is_policy: false },
    ]);
  });

  it("masks what tells of a person before anything is kept, and keeps nothing of refused rows", async () => {
    const text =
      "text,intent\nMy name is Ann Lee call 13812345678,contact\n我叫王小明,contact\n我叫王小明,contact,a,b\n13812345678,,\n";
    const { counts } = await desk.import("support-examples", text);
    expect(counts).toMatchObject({ created: 2, "example.masked": 2 });
    expect((await desk.errors()).map(({ rule, value }) => [rule, value])).toEqual([
      ["row.columns", null],
      ["value.required", null],
    ]);
    expect((await examples()).map((one) => one.text)).toEqual(["我叫[NAME]", "My name is [NAME] call [PHONE]"]);
  });

  it("keeps how a message sounds where the file tells it, and refuses words that are no mood", async () => {
    const text =
      "text,intent,sentiment\nLovely cups,out_of_scope,Positive\n杯子碎了,out_of_scope,负面\nHello,greeting,\nHm,greeting,angry\n";
    await desk.import("support-examples", text);
    const moods = 'SELECT text, mood FROM support_example ORDER BY text COLLATE "C"';
    expect(await desk.rows(moods)).toEqual([
      { text: "Hello", mood: null },
      { text: "Lovely cups", mood: "POSITIVE" },
      { text: "杯子碎了", mood: "NEGATIVE" },
    ]);
    expect((await desk.errors()).map(({ column, rule }) => [column, rule])).toEqual([["sentiment", "mood.word"]]);
    await desk.import("support-examples", "text,intent\nLovely cups,greeting\n");
    expect(await desk.rows(moods)).toContainEqual({ text: "Lovely cups", mood: "POSITIVE" });
  });

  it("lets the last row of a text count, and a file over what was proposed", async () => {
    await desk.import("support-examples", "text,intent\nhello,greeting\nHELLO,goodbye\n");
    expect(await examples()).toMatchObject([{ intent_key: "goodbye" }]);
    await desk.write((db) => db.query("UPDATE support_example SET status = 'PROPOSED'"));
    const { counts } = await desk.import("support-examples", "text,intent\nHello,goodbye\n");
    expect(counts).toMatchObject({ created: 0, updated: 1 });
    expect(await examples()).toMatchObject([{ status: "ACCEPTED" }]);
  });

  it("refuses what names no intent, speaks another language or is longer than a message", async () => {
    const text = `text,intent,locale\nhi,你好,\nhi,,\nsalut,greeting,fr\n,greeting,\n${"a".repeat(2_001)},greeting,\n`;
    const { rowsRejected } = await desk.import("support-examples", text);
    expect(rowsRejected).toBe(5);
    expect((await desk.errors()).map(({ column, rule }) => [column, rule])).toEqual([
      ["intent", "intent.key"],
      ["intent", "value.required"],
      ["locale", "locale.spoken"],
      ["text", "value.required"],
      ["text", "value.length"],
    ]);
    expect(await examples()).toEqual([]);
  });
});
