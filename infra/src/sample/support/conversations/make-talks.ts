import type { Random } from "../../chance/random.ts";
import { chineseGoods } from "../../knowledge/chinese-goods.ts";
import { chineseOrders } from "../../knowledge/chinese-orders.ts";
import { englishGoods } from "../../knowledge/english-goods.ts";
import { englishOrders } from "../../knowledge/english-orders.ts";
import type { SampleAnswer } from "../../knowledge/sample-answer.ts";
import { sampleQuestions } from "../sample-questions.ts";
import { peopleMatters, usualWords } from "./people-words.ts";
import type { HandOffReason, SampleMessage, SampleTalk } from "./sample-conversation.ts";
import { unansweredQuestions } from "./unanswered-questions.ts";

type Locale = SampleTalk["locale"];

const articles: Readonly<Record<Locale, readonly SampleAnswer[]>> = {
  en: [...englishOrders, ...englishGoods],
  "zh-CN": [...chineseOrders, ...chineseGoods],
};

/** What customers have in mind who ask what an article tells, by the article. */
const intentOf: Readonly<Record<string, string>> = {
  "delivery-time": "delivery_time",
  "next-day": "delivery_time",
  "collect-in-shop": "delivery_time",
  "track-order": "order_status",
  "parcel-missing": "order_status",
  "parcel-damaged": "damaged_item",
  "change-address": "change_order",
  "cancel-order": "cancel_order",
  "return-period": "return_item",
  "return-cost": "return_item",
  exchange: "return_item",
  "refund-time": "refund_status",
  "payment-methods": "payment_problem",
  "payment-failed": "payment_problem",
  vouchers: "discount_code",
  "gift-cards": "discount_code",
  "brew-green": "product_advice",
  caffeine: "product_advice",
  "out-of-stock": "product_stock",
  "account-password": "account_access",
};

/** A question that an article answers, and whether that helped. */
export function answeredTalk(random: Random, locale: Locale): SampleTalk {
  const [matter, intent] = random.pick(Object.entries(intentOf));
  const article = articles[locale].find(({ externalId }) => externalId.replace(/-(en|zh)$/, "") === matter);
  if (article === undefined) throw new Error(`There is no article ${matter} in ${locale}.`);
  const words = usualWords[locale];
  const isHelped = random.chance(0.85);
  const hasThumbs = random.chance(0.4) || !isHelped;
  const question: SampleMessage = {
    afterSeconds: 0,
    by: "customer",
    text: random.pick(words.greetings) + article.question,
  };
  const answer: SampleMessage = {
    afterSeconds: random.whole(1, 4),
    by: "bot",
    text: firstParagraph(article.answer),
    outcome: "answered",
    confidence: round(isHelped ? random.between(0.7, 0.98) : random.between(0.5, 0.75)),
    articleId: article.externalId,
    ...(hasThumbs ? { thumbs: isHelped ? "up" : "down" } : {}),
  };
  if (isHelped) {
    const thanks = { afterSeconds: random.whole(30, 180), by: "customer", text: random.pick(words.thanks) } as const;
    return { locale, intent, messages: random.chance(0.5) ? [question, answer, thanks] : [question, answer] };
  }
  const asks: SampleMessage = { afterSeconds: random.whole(40, 200), by: "customer", text: words.notHelpful };
  const replies = peopleMatters.find((one) => one.intent === intent)?.replies[locale] ?? [answer.text];
  const people = handOver(random, locale, asks.afterSeconds, "REQUEST", random.pick(replies));
  return { locale, intent, messages: [question, answer, asks, ...people] };
}

/** A matter that people settle. */
export function peoplesTalk(random: Random, locale: Locale): SampleTalk {
  const { intent, reason, replies } = random.pick(peopleMatters);
  const examples = sampleQuestions[locale].find(([key]) => key === intent)?.[1].split("\n") ?? [];
  const question: SampleMessage = { afterSeconds: 0, by: "customer", text: random.pick(examples) };
  const people = handOver(random, locale, 0, reason, random.pick(replies[locale]));
  return { locale, intent, messages: [question, ...people] };
}

/** Every asking of what no article tells. */
export function unansweredTalks(random: Random): SampleTalk[] {
  return unansweredQuestions.flatMap(({ locale, askings, reply }) =>
    askings.map((text): SampleTalk => {
      const question: SampleMessage = { afterSeconds: 0, by: "customer", text };
      const declined: SampleMessage = {
        afterSeconds: random.whole(1, 4),
        by: "bot",
        text: usualWords[locale].declined,
        outcome: "declined",
        confidence: round(random.between(0.05, 0.35)),
      };
      const again: SampleMessage = { afterSeconds: random.whole(20, 90), by: "customer", text };
      const people = handOver(random, locale, again.afterSeconds, "REPEATED_FAILURE", reply);
      return { locale, intent: null, messages: [question, declined, again, ...people] };
    }),
  );
}

function handOver(
  random: Random,
  locale: Locale,
  after: number,
  reason: HandOffReason,
  reply: string,
): SampleMessage[] {
  const handedAt = after + random.whole(1, 4);
  const confidence = round(random.between(0.05, 0.35));
  return [
    { afterSeconds: handedAt, by: "bot", text: usualWords[locale].handOff, outcome: "handed_off", confidence, reason },
    { afterSeconds: handedAt + random.whole(120, 2_400), by: "agent", text: reply },
  ];
}

/** As it reads, without marks of Markdown. */
function firstParagraph(markdown: string): string {
  return markdown.split("\n")[0]!.replaceAll("*", "");
}

const round = (value: number) => Math.round(value * 100) / 100;
