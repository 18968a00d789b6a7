import { describe, expect, it } from "@jest/globals";
import type { Predicate } from "../predicate.ts";
import { predicateSentence } from "./predicate-sentence.ts";
import type { SentenceNames } from "./sentence-words.ts";

const names: SentenceNames = {
  product: (id) => `Product ${id}`,
  category: (id) => `Category ${id}`,
  segment: (id) => `Segment ${id}`,
  currency: "EUR",
};

const both = (predicate: Predicate) => [
  predicateSentence(predicate, "en", names),
  predicateSentence(predicate, "zh-CN", names),
];

describe("the sentence of a predicate", () => {
  it("says nested groups without doubt of what belongs together", () => {
    const predicate: Predicate = {
      all: [
        { customer: { field: "country", in: ["DE", "FR"] } },
        {
          any: [
            { orders: { measure: "COUNT", withinDays: 90, atLeast: 3 } },
            { orders: { measure: "TOTAL", atLeast: 500, categoryId: "c" } },
          ],
        },
        { not: { consent: { purpose: "EMAIL_MARKETING", granted: true } } },
      ],
    };
    expect(both(predicate)).toEqual([
      "Customers who live in Germany or France, and (placed at least 3 orders in the last 90 days, or spent at least €500 on orders with goods of “Category c”), and are not among those who have agreed to e-mail marketing.",
      "满足以下条件的客户：国家/地区为德国或法国，且（最近 90 天内订单数不少于 3 笔，或品类“Category c”的消费总额不少于 €500），且不满足（已同意邮件营销）。",
    ]);
  });

  it("joins groups of one word without brackets, and drops groups of one", () => {
    const predicate: Predicate = {
      all: [
        { any: [{ segment: { id: "s" } }] },
        { all: [{ rfm: { score: "RECENCY", atLeast: 4 } }, { lastOrder: { moreThanDaysAgo: 180 } }] },
      ],
    };
    expect(both(predicate)).toEqual([
      "Customers who are in the segment “Segment s”, and have a recency score of at least 4, and last ordered more than 180 days ago.",
      "满足以下条件的客户：属于客群“Segment s”，且最近购买（R）得分不少于 4，且最近一次下单在 180 天以前。",
    ]);
  });

  it.each<[Predicate, string, string]>([
    [
      { prediction: { name: "P_ALIVE", below: 0.3, confidence: 0.9 } },
      "Customers who have a probability of still buying below 30% (with 90% confidence).",
      "满足以下条件的客户：活跃概率低于 30%（置信度 90%）。",
    ],
    [
      { prediction: { name: "CLV", above: 1200 } },
      "Customers who have an expected value over 12 months above €1,200.",
      "满足以下条件的客户：未来 12 个月预计价值高于 €1,200。",
    ],
    [
      { events: { kind: "EMAIL_OPEN", withinDays: 1, atMost: 0 } },
      "Customers who had no opened e-mails in the last 1 day.",
      "满足以下条件的客户：最近 1 天内打开邮件次数不超过 0 次。",
    ],
    [
      { events: { kind: "PRODUCT_VIEW", productId: "p", atLeast: 1 } },
      "Customers who had at least 1 product view with “Product p”.",
      "满足以下条件的客户：商品“Product p”的浏览商品次数不少于 1 次。",
    ],
    [
      { attribute: { name: "tier", in: ["gold", "silver"] } },
      "Customers who have an attribute “tier” that is “gold” or “silver”.",
      "满足以下条件的客户：属性“tier”为“gold”或“silver”。",
    ],
    [
      { attribute: { name: "renewal", from: "2026-01-01", to: "2026-03-31" } },
      "Customers who have an attribute “renewal” that is from 2026-01-01 to 2026-03-31.",
      "满足以下条件的客户：属性“renewal”在 2026-01-01 至 2026-03-31 之间。",
    ],
    [
      { customer: { field: "locale", known: false } },
      "Customers who have no known language.",
      "满足以下条件的客户：语言未知。",
    ],
    [
      { orders: { measure: "AVERAGE", atLeast: 10, atMost: 20 } },
      "Customers who spent €10 to €20 an order.",
      "满足以下条件的客户：平均每单金额为 €10 至 €20。",
    ],
    [
      { registered: { withinDays: 30 } },
      "Customers who became known in the last 30 days.",
      "满足以下条件的客户：首次记录在最近 30 天内。",
    ],
  ])("says %j", (predicate, english, chinese) => {
    expect(both(predicate)).toEqual([english, chinese]);
  });
});
