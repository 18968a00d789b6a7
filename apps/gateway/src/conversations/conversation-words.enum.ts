import { describedEnum } from "../schema/described-enum.ts";

export const ConversationStatus = describedEnum("ConversationStatus", "Where a conversation is in its life.", {
  BOT: "The bot answers.",
  WAITING: "It waits for somebody of the organisation.",
  AGENT: "Somebody has it.",
  RESOLVED: "It is done.",
  REOPENED: "The customer wrote again after it was done, and waits for somebody.",
});
export type ConversationStatus = keyof typeof ConversationStatus;

export const ConversationPriority = describedEnum("ConversationPriority", "How much a conversation presses.", {
  LOW: "It can wait.",
  NORMAL: "In its turn.",
  HIGH: "Before others.",
});
export type ConversationPriority = keyof typeof ConversationPriority;

export const ConversationSentiment = describedEnum("ConversationSentiment", "How the customer sounds.", {
  NEGATIVE: "Displeased.",
  NEUTRAL: "Neither.",
  POSITIVE: "Pleased.",
});
export type ConversationSentiment = keyof typeof ConversationSentiment;

export const HandOffReason = describedEnum("HandOffReason", "Why people took over from the bot.", {
  REQUEST: "The customer or an agent asked for it.",
  LOW_CONFIDENCE: "The bot knew too little to say anything.",
  REPEATED_FAILURE: "The bot could not help several times.",
  NEGATIVE_SENTIMENT: "The customer is displeased.",
  POLICY_TOPIC: "Only people speak about the topic.",
  IDENTITY_UNPROVEN: "It is about an order of somebody who did not prove who they are.",
  MODELS_AWAY: "The models could not be asked in time.",
});
export type HandOffReason = keyof typeof HandOffReason;

export const MessageAuthorKind = describedEnum("MessageAuthorKind", "Who said something in a conversation.", {
  CUSTOMER: "The customer.",
  BOT: "The platform.",
  AGENT: "Somebody of the organisation.",
  SYSTEM: "Nobody: something happened.",
});
export type MessageAuthorKind = keyof typeof MessageAuthorKind;

export const MessageKind = describedEnum("MessageKind", "What a message is.", {
  TEXT: "What a person wrote.",
  ANSWER: "An answer from the knowledge base, with what it rests on.",
  ORDER_STATE: "What became of an order.",
  ASK_IDENTITY: "A question for proof of who asks.",
  HAND_OFF: "That a person takes over.",
  NOTICE: "Anything else that the platform says.",
});
export type MessageKind = keyof typeof MessageKind;

export const MessageFeedback = describedEnum("MessageFeedback", "What a customer thinks of an answer.", {
  UP: "It helped.",
  DOWN: "It did not.",
});
export type MessageFeedback = keyof typeof MessageFeedback;

export const ConversationCause = describedEnum("ConversationCause", "Who made something happen to a conversation.", {
  CUSTOMER: "The customer.",
  BOT: "The bot.",
  PERSON: "A member or an API key.",
  CLOCK: "Time.",
  ROUTING: "The rule by which conversations are given out.",
});
export type ConversationCause = keyof typeof ConversationCause;

export const ConversationAction = describedEnum("ConversationAction", "What happened to a conversation.", {
  START: "The customer began it.",
  HAND_OFF: "People took over.",
  TAKE: "Somebody has it from then on.",
  RELEASE: "It was given back to those who wait.",
  RESOLVE: "It was said to be done.",
  REOPEN: "It was taken up again.",
  RETURN: "The customer wrote again, and the bot answers.",
  ASSIGN: "Somebody else has it from then on.",
  SNOOZE: "It was put aside.",
  WAKE: "It is put aside no more.",
  MERGE: "It was made one with another.",
  BREACH: "An answer was late.",
  IDENTIFY: "The customer proved who they are.",
  RATE: "The customer said how satisfied they were.",
});
export type ConversationAction = keyof typeof ConversationAction;
