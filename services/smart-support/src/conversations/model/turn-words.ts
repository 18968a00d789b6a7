import type { Locale } from "@bellwether/schema/contracts/locale";
import type { CitedSentence } from "../../answers/contract.ts";
import type { HandOffReason } from "./conversation.ts";
import type { TurnDecision } from "./take-turn.ts";
import { english } from "./turn-words.en.ts";
import { chinese } from "./turn-words.zh-CN.ts";

/** The bot's own words in one language. */
export interface TurnWords {
  askIdentity(orderNumber: string): string;
  clarify: string;
  handOff: Record<HandOffReason, string>;
  /** When a person answers: now, or from when somebody is there. */
  soon: string;
  from(opensAt: string): string;
  /** What stands between sentences. */
  gap: string;
}

/** What words need besides the decision. */
export interface TurnFacts<OrderState> {
  /** Says what became of an order. */
  order(locale: Locale, order: OrderState): string;
  /** When somebody is there next, if nobody is now, and by which zone's clocks. */
  opensAt: { at: Date; timeZone: string } | null;
}

const wordsOf: Record<Locale, TurnWords> = { en: english, "zh-CN": chinese };

/** What the bot says to the customer; empty where people have the conversation. */
export function turnWords<OrderState>(
  locale: Locale,
  decision: TurnDecision<OrderState>,
  { order, opensAt }: TurnFacts<OrderState>,
): string {
  const words = wordsOf[locale];
  switch (decision.kind) {
    case "LEAVE":
      return "";
    case "ANSWER":
      return spoken(decision.sentences, locale);
    case "ORDER_STATE":
      return order(locale, decision.order);
    case "ASK_IDENTITY":
      return words.askIdentity(decision.orderNumber);
    case "CLARIFY":
      return words.clarify;
    case "HAND_OFF":
      return handOffWords(locale, decision.reason, opensAt);
  }
}

/** What a customer is told when people take over. */
export function handOffWords(locale: Locale, reason: HandOffReason, opensAt: TurnFacts<unknown>["opensAt"]): string {
  const words = wordsOf[locale];
  const when = opensAt === null ? words.soon : words.from(momentWords(locale, opensAt.at, opensAt.timeZone));
  return [words.handOff[reason], when].join(words.gap);
}

/** The sentences of an answer, one after the other as a language writes them. */
function spoken(sentences: readonly CitedSentence[], locale: Locale): string {
  return sentences.map(({ text }) => text.trim()).join(wordsOf[locale].gap);
}

function momentWords(locale: Locale, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(at);
}
