export type HandOffReason =
  | "REQUEST"
  | "LOW_CONFIDENCE"
  | "REPEATED_FAILURE"
  | "NEGATIVE_SENTIMENT"
  | "POLICY_TOPIC"
  | "IDENTITY_UNPROVEN";

/** A message of the sample company's support, as the import of conversations takes it. */
export interface SampleMessage {
  /** Seconds after the conversation's beginning. */
  afterSeconds: number;
  by: "customer" | "bot" | "agent";
  text: string;
  outcome?: "answered" | "declined" | "handed_off";
  /** 0 … 1. */
  confidence?: number;
  articleId?: string;
  reason?: HandOffReason;
  thumbs?: "up" | "down";
}

/** What is talked about, before it is known when, by whom and over which channel. */
export interface SampleTalk {
  locale: "en" | "zh-CN";
  /** Null: nothing that was taught. */
  intent: string | null;
  messages: SampleMessage[];
}

/** A conversation that is over. */
export interface SampleConversation extends SampleTalk {
  externalId: string;
  channel: "WIDGET" | "EMAIL";
  /** Milliseconds since 1970 of its first message, and of its end. */
  beganAt: number;
  resolvedAt: number;
  customerId: string | null;
  /** How satisfied the customer was, 1 to 5, said or not. */
  mark: number;
  /** The mark, where the customer said it; null where not. */
  rating: number | null;
}
