import { Column, Entity, PrimaryColumn } from "typeorm";

/** One message of a conversation. Personal words are masked before it is written. */
@Entity({ name: "conversation_message" })
export class ConversationMessageEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Chosen by the sender, so that a message sent twice is kept once. */
  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "conversation_id", type: "uuid" })
  conversationId!: string;

  /** From 1, without gaps, in the order of writing. */
  @Column({ name: "sequence", type: "integer" })
  sequence!: number;

  /** CUSTOMER, BOT, AGENT or SYSTEM. */
  @Column({ name: "author_kind", type: "text" })
  authorKind!: string;

  /** The agent, as other records keep authors; null for everybody else. */
  @Column({ name: "author", type: "text", nullable: true })
  author!: string | null;

  /** TEXT, ANSWER, ORDER_STATE, ASK_IDENTITY, HAND_OFF or NOTICE. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  /** Masked. */
  @Column({ name: "text", type: "text" })
  text!: string;

  @Column({ name: "locale", type: "text" })
  locale!: string;

  /** What an answer rests on: `{ passageId, articleId, title, startsAt, endsAt }[]`. */
  @Column({ name: "citations", type: "jsonb", default: [] })
  citations!: object;

  /** The kinds of personal words that were masked. */
  @Column({ name: "masked", type: "text", array: true, default: "{}" })
  masked!: string[];

  /** The customer's message that this answers; the bot answers each once. */
  @Column({ name: "answers_id", type: "uuid", nullable: true })
  answersId!: string | null;

  /** The kept answer that the words were taken from. */
  @Column({ name: "answer_id", type: "uuid", nullable: true })
  answerId!: string | null;

  /** The channel's own key, such as the Message-ID of a mail. */
  @Column({ name: "external_id", type: "text", nullable: true })
  externalId!: string | null;

  /** Of a customer's message: PENDING until the bot or a hand-off has settled it, then DONE. */
  @Column({ name: "turn", type: "text", nullable: true })
  turn!: string | null;

  /** What was understood of a customer's message. */
  @Column({ name: "understanding", type: "jsonb", nullable: true })
  understanding!: object | null;

  /** UP or DOWN, by the customer. */
  @Column({ name: "feedback", type: "text", nullable: true })
  feedback!: string | null;

  /** Masked. */
  @Column({ name: "feedback_comment", type: "text", nullable: true })
  feedbackComment!: string | null;

  @Column({ name: "feedback_at", type: "timestamptz", nullable: true })
  feedbackAt!: Date | null;

  /** What it is found by. */
  @Column({ name: "words", type: "tsvector", default: "" })
  words!: string;

  /** By the sender's clock. */
  @Column({ name: "sent_at", type: "timestamptz", default: () => "now()" })
  sentAt!: Date;

  @Column({ name: "received_at", type: "timestamptz", default: () => "now()" })
  receivedAt!: Date;
}
