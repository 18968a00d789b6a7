import type { Locale } from "@bellwether/schema/contracts/locale";
import type { CitedSentence } from "../../answers/contract.ts";
import type { Understanding } from "../../understanding/contract.ts";

/**
 * BOT answers; WAITING for a person; AGENT: somebody has it; RESOLVED; REOPENED: the customer wrote again after people had resolved
 * it, and waits for one.
 */
export const conversationStatuses = ["BOT", "WAITING", "AGENT", "RESOLVED", "REOPENED"] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

/** Why people take over from the bot. */
export const handOffReasons = [
  /** The customer, or an agent, asked for it. */
  "REQUEST",
  /** The bot knows too little to say anything. */
  "LOW_CONFIDENCE",
  /** It could not help several times in a row. */
  "REPEATED_FAILURE",
  "NEGATIVE_SENTIMENT",
  /** A topic that only people speak about. */
  "POLICY_TOPIC",
  /** About an order of somebody whose identity was not proven when asked for. */
  "IDENTITY_UNPROVEN",
  /** The models could not be asked in time. */
  "MODELS_AWAY",
] as const;
export type HandOffReason = (typeof handOffReasons)[number];

export type AuthorKind = "CUSTOMER" | "BOT" | "AGENT" | "SYSTEM";
export type MessageKind = "TEXT" | "ANSWER" | "ORDER_STATE" | "ASK_IDENTITY" | "HAND_OFF" | "NOTICE";
export type Priority = "LOW" | "NORMAL" | "HIGH";

/** What an answer's sentence rests on. */
export type Citation = Pick<CitedSentence, "text" | "passageId" | "articleId" | "title" | "startsAt" | "endsAt">;

/** A message as channels and pages are given it. */
export interface ConversationMessage {
  id: string;
  conversationId: string;
  /** From 1, in the order of writing. */
  sequence: number;
  authorKind: AuthorKind;
  /** The agent; null for everybody else. */
  author: string | null;
  kind: MessageKind;
  text: string;
  locale: Locale;
  citations: Citation[];
  /** The customer's message that it answers. */
  answersId: string | null;
  feedback: "UP" | "DOWN" | null;
  sentAt: Date;
}

/** A conversation as it is, for whatever decides about it. */
export interface Conversation {
  id: string;
  channel: string;
  status: ConversationStatus;
  version: number;
  locale: Locale;
  subject: string;
  visitorKey: string | null;
  customerId: string | null;
  isVerified: boolean;
  assignee: string | null;
  skill: string | null;
  priority: Priority;
  handedOffAt: Date | null;
  failedTurns: number;
  /** The order of which an unproven customer asks. */
  askedOrder: string | null;
  lastSequence: number;
  firstRepliedAt: Date | null;
  dueAt: Date | null;
  breachedAt: Date | null;
  snoozedUntil: Date | null;
  mergedInto: string | null;
}

/** What is kept of how a customer's message was understood. */
export type KeptUnderstanding = Pick<Understanding, "intent" | "sentiment" | "urgency" | "entities">;
