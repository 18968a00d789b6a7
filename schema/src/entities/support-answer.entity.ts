import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Locale } from "../contracts/locale.ts";

/** An answer that support gave or declined to give, with what it rested on. */
@Entity({ name: "support_answer" })
export class SupportAnswerEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Null where it was asked outside of a conversation. */
  @Column({ name: "conversation_id", type: "uuid", nullable: true })
  conversationId!: string | null;

  /** The customer's message that was answered. */
  @Column({ name: "message_id", type: "uuid", nullable: true })
  messageId!: string | null;

  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** Masked. */
  @Column({ name: "question", type: "text" })
  question!: string;

  @Column({ name: "locale", type: "text" })
  locale!: Locale;

  /** PUBLIC or AGENTS. */
  @Column({ name: "audience", type: "text" })
  audience!: string;

  /** answered, abstained or no-knowledge. */
  @Column({ name: "outcome", type: "text" })
  outcome!: string;

  @Column({ name: "mode", type: "text", default: "EXTRACTIVE" })
  mode!: string;

  /** Calibrated probability that it answers, 0 … 1. */
  @Column({ name: "confidence", type: "double precision" })
  confidence!: number;

  /** Confidence below which nothing was answered. */
  @Column({ name: "threshold", type: "double precision" })
  threshold!: number;

  /** Cited sentences, as the answer's contract has them. */
  @Column({ name: "sentences", type: "jsonb", default: [] })
  sentences!: object;

  @Column({ name: "alternatives", type: "jsonb", default: [] })
  alternatives!: object;

  /** Passages with their scores, where they were asked for. */
  @Column({ name: "retrieved", type: "jsonb", nullable: true })
  retrieved!: object | null;

  @Column({ name: "encoder", type: "text" })
  encoder!: string;

  @Column({ name: "knowledge_version", type: "text" })
  knowledgeVersion!: string;

  @Column({ name: "model_version_id", type: "uuid", nullable: true })
  modelVersionId!: string | null;

  /** The correction that it follows; null where none did. */
  @Column({ name: "correction_id", type: "uuid", nullable: true })
  correctionId!: string | null;

  /** Milliseconds from question to answer. */
  @Column({ name: "took_ms", type: "integer" })
  tookMs!: number;

  /** Member or key; null where a customer asked. */
  @Column({ name: "asked_by", type: "text", nullable: true })
  askedBy!: string | null;

  @Column({ name: "asked_at", type: "timestamptz", default: () => "now()" })
  askedAt!: Date;
}
