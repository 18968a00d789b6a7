import type { HandOffReason } from "../../conversations/model/conversation.ts";

/** What is known of a conversation that is over, as far as a customer may judge it by it. */
export interface ConversationFacts {
  /** Until the bot or a person said anything; null where nobody did. */
  firstAnswerSeconds: number | null;
  /** From the hand-off until a person replied; null where no person did. */
  personWaitSeconds: number | null;
  handOffReason: HandOffReason | null;
  isHandedOff: boolean;
  /** From the beginning to the end. */
  resolutionSeconds: number;
  /** Messages that the customer wrote. */
  asked: number;
  /** Turns in which the bot said that it could not help, or asked for another wording. */
  declined: number;
  /** Messages that the customer marked. */
  thumbsUp: number;
  thumbsDown: number;
  /** Of the last message; null where it was not understood. */
  mood: "NEGATIVE" | "NEUTRAL" | "POSITIVE" | null;
  /** How often the customer came back after it was resolved. */
  reopened: number;
  /** A person answered later than was promised. */
  isBreached: boolean;
  /** Key of what it was about; null where that is not known. */
  intent: string | null;
}

/** A conversation whose customer said how satisfied they were. */
export interface RatedConversation {
  facts: ConversationFacts;
  /** 1 to 5. */
  mark: number;
}

/** What speaks for or against a customer's satisfaction. */
export const satisfactionSigns = [
  "FIRST_ANSWER",
  "PERSON_WAIT",
  "NO_PERSON",
  "RESOLUTION",
  "MESSAGES",
  "DECLINED",
  "THUMBS_UP",
  "THUMBS_DOWN",
  "DISPLEASED",
  "PLEASED",
  "REOPENED",
  "PROMISE_BROKEN",
  "HANDED_OFF",
  "HAND_OFF_REASON",
  "INTENT",
] as const;
export type SatisfactionSign = (typeof satisfactionSigns)[number];
