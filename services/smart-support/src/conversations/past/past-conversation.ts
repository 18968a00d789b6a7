import type { Locale } from "@bellwether/schema/contracts/locale";
import type { HandOffReason } from "../model/conversation.ts";

/** A message that was said before or elsewhere. */
export interface PastMessage {
  /** ISO 8601. */
  at: string;
  by: "CUSTOMER" | "BOT" | "AGENT";
  text: string;
  /** Of the bot's alone. */
  botOutcome: "ANSWERED" | "DECLINED" | "HANDED_OFF" | null;
  /** Probability that the answer fits, 0 … 1. */
  confidence: number | null;
  /** External id of the article that the bot answered from. */
  articleId: string | null;
  handOffReason: HandOffReason | null;
  feedback: "UP" | "DOWN" | null;
}

/** A conversation that is over, with its messages in the order of time. */
export interface PastConversation {
  externalId: string;
  channel: string | null;
  /** Null: as its words are. */
  locale: Locale | null;
  customerId: string | null;
  intent: string | null;
  /** ISO 8601; null: with its last message. */
  resolvedAt: string | null;
  /** 1 to 5. */
  rating: number | null;
  messages: readonly PastMessage[];
}

/** When people took over, and why where it is told; null where they never did. */
export function handOffOf(messages: readonly PastMessage[]): { at: string; reason: HandOffReason | null } | null {
  const told = messages.find(({ botOutcome }) => botOutcome === "HANDED_OFF");
  const taken = told ?? messages.find(({ by }) => by === "AGENT");
  return taken === undefined ? null : { at: taken.at, reason: taken.handOffReason };
}

/** The language that the first words are in. */
export function localeOf({ locale, messages }: PastConversation): Locale {
  return locale ?? (/\p{Script=Han}/u.test(messages[0]?.text ?? "") ? "zh-CN" : "en");
}

/** When it was over: never before its last word. */
export function overAt({ resolvedAt, messages }: PastConversation): string {
  const last = messages.at(-1)!.at;
  return resolvedAt !== null && resolvedAt > last ? resolvedAt : last;
}
