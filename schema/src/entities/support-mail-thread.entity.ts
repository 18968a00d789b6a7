import { Column, Entity, PrimaryColumn } from "typeorm";

/** The mails of a conversation: with whom, about what, and how far they were sent. */
@Entity({ name: "support_mail_thread" })
export class SupportMailThreadEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "conversation_id", type: "uuid" })
  conversationId!: string;

  @Column({ name: "address", type: "text" })
  address!: string;

  @Column({ name: "subject", type: "text" })
  subject!: string;

  /** Message-IDs, oldest first, for the References of the next. */
  @Column({ name: "mail_ids", type: "text", array: true })
  mailIds!: string[];

  @Column({ name: "sent_sequence", type: "integer", default: 0 })
  sentSequence!: number;

  @Column({ name: "attempts", type: "smallint", default: 0 })
  attempts!: number;

  @Column({ name: "next_attempt_at", type: "timestamptz", default: () => "now()" })
  nextAttemptAt!: Date;

  @Column({ name: "problem", type: "text", nullable: true })
  problem!: string | null;
}
