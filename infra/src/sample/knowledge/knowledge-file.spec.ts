import { describe, expect, it } from "@jest/globals";
import { chineseGoods } from "./chinese-goods.ts";
import { chineseOrders } from "./chinese-orders.ts";
import { englishGoods } from "./english-goods.ts";
import { englishOrders } from "./english-orders.ts";
import { knowledgeLines } from "./knowledge-file.ts";

const english = [...englishOrders, ...englishGoods];
const chinese = [...chineseOrders, ...chineseGoods];
const matter = ({ externalId, audience }: (typeof english)[number]) =>
  `${externalId.replace(/-(en|zh)$/, "")} ${audience}`;

describe("what the sample company's support knows", () => {
  it("is the same matters in both languages, each once", () => {
    expect(chinese.map(matter)).toEqual(english.map(matter));
    expect(new Set(english.map(matter)).size).toBe(english.length);
    expect(english.length).toBeGreaterThanOrEqual(40);
  });

  it("is written in the language that it says", () => {
    const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length / text.length;
    for (const { externalId, question, answer } of english)
      expect([externalId, han(question + answer)]).toEqual([externalId, 0]);
    for (const { externalId, question, answer } of chinese)
      expect([externalId, han(question + answer) > 0.4]).toEqual([externalId, true]);
  });

  it("is a file with a row for each", () => {
    expect([...knowledgeLines()]).toHaveLength(1 + english.length + chinese.length);
  });
});
