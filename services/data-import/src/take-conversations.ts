import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";

export const importedSpeakers = ["CUSTOMER", "BOT", "AGENT"] as const;
export const importedHandOffReasons = [
  "REQUEST",
  "LOW_CONFIDENCE",
  "REPEATED_FAILURE",
  "NEGATIVE_SENTIMENT",
  "POLICY_TOPIC",
  "IDENTITY_UNPROVEN",
  "MODELS_AWAY",
] as const;
/** What the bot did with what the customer had said. */
export const importedBotOutcomes = ["ANSWERED", "DECLINED", "HANDED_OFF"] as const;

/** A message of a conversation that was held before or elsewhere. */
interface MessageRow {
  /** ISO 8601. */
  at: string;
  by: (typeof importedSpeakers)[number];
  /** As it stands in the file: whoever takes it masks what is personal. */
  text: string;
  /** Of the bot's alone. */
  botOutcome: (typeof importedBotOutcomes)[number] | null;
  /** Probability that the answer fits, 0 … 1. */
  confidence: number | null;
  /** The article that the bot answered from, by its external id. */
  articleId: string | null;
  handOffReason: (typeof importedHandOffReasons)[number] | null;
  /** What the customer said of the message. */
  feedback: "UP" | "DOWN" | null;
}

/** A conversation of the file, its messages in the order of time. */
export interface ConversationRow {
  externalId: string;
  channel: string | null;
  /** Null: as its first words are. */
  locale: Locale | null;
  customerId: string | null;
  intent: string | null;
  /** ISO 8601; null: with its last message. */
  resolvedAt: string | null;
  /** 1 to 5. */
  rating: number | null;
  messages: MessageRow[];
}

/**
 * Writes conversations that are over, in the import's transaction. What is masked and found by which words is support's to know, so whoever
 * starts an import brings this along.
 */
export type TakeConversations = (
  db: EntityManager,
  rows: readonly ConversationRow[],
) => Promise<{ created: number; updated: number; unchanged: number }>;
