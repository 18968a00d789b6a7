import { setTimeout as wait } from "node:timers/promises";
import { v5 } from "uuid";
import type { SupportAnswer } from "../answers/contract.ts";
import type { BotPorts } from "../conversations/bot/ports.ts";
import type { Understanding } from "../understanding/contract.ts";

/** An order as the stub tells of it. */
export interface StubOrder {
  number: string;
}

const calm: Understanding = {
  language: null,
  intent: null,
  intents: [],
  isTrained: false,
  isPolicy: false,
  skill: null,
  sentiment: { label: "NEUTRAL", negative: 0.1 },
  urgency: "NORMAL",
  entities: [],
  modelVersionId: null,
};

/** What is understood by simple marks in the text: `policy`, `furious`, `urgent`, and five digits for an order. */
export function stubUnderstanding(text: string): Understanding {
  const order = /\d{5}/.exec(text);
  return {
    ...calm,
    language: /\p{Script=Han}/u.test(text) ? "zh-CN" : "en",
    isPolicy: text.includes("policy"),
    skill: text.includes("policy") ? "refunds" : null,
    sentiment: text.includes("furious") ? { label: "NEGATIVE", negative: 0.99 } : calm.sentiment,
    urgency: text.includes("urgent") ? "HIGH" : "NORMAL",
    entities:
      order === null
        ? []
        : [{ kind: "ORDER", text: order[0], startsAt: order.index, endsAt: order.index + 5, value: order[0] }],
  };
}

/** One for each text; no database has it. */
const passageOf = (text: string) => v5(text, v5.URL);

/** Answers every text from a passage of its own, but those that say `unknown`. */
export function stubAnswer(text: string): SupportAnswer {
  const isKnown = !text.includes("unknown");
  const said = `About ${text.slice(0, 40)}.`;
  const cited = {
    passageId: passageOf(text),
    articleId: "a1",
    title: "Help",
    startsAt: 0,
    endsAt: said.length,
    support: 0.9,
  };
  return {
    outcome: isKnown ? "answered" : "abstained",
    language: "en",
    sentences: isKnown ? [{ text: said, ...cited }] : [],
    confidence: isKnown ? 0.9 : 0.4,
    threshold: 0.5,
    alternatives: [],
    retrieved: null,
    candidates: null,
    encoder: "none",
    knowledgeVersion: "1",
    modelVersionId: null,
    correctionId: null,
    mode: "EXTRACTIVE",
  };
}

/** @param thinkingMs milliseconds that the models take. */
export function stubPorts(thinkingMs = 0): BotPorts<StubOrder> {
  const think = async <T>(said: T): Promise<T> => {
    if (thinkingMs > 0) await wait(thinkingMs);
    return said;
  };
  return {
    understand: (_, text) => think(text.includes("away") ? null : stubUnderstanding(text)),
    answer: (_, text) => think(text.includes("away") ? null : stubAnswer(text)),
    lookUpOrder: async (_, { orderNumber }) => (orderNumber === "10248" ? { number: orderNumber } : null),
    sayOrder: (locale, { number }) =>
      locale === "en" ? `Order ${number} is on its way.` : `订单 ${number} 正在路上。`,
  };
}
