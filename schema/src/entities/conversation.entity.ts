import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one customer and the organisation say to each other about one matter. */
@Entity({ name: "conversation" })
export class ConversationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** WIDGET, EMAIL, API or another adapter of the channels' port. */
  @Column({ name: "channel", type: "text" })
  channel!: string;

  /** Of one that was imported: its key where it comes from. */
  @Column({ name: "external_id", type: "text", nullable: true })
  externalId!: string | null;

  /** The channel's own name of who asks: a widget's visitor, a mail address. */
  @Column({ name: "visitor_key", type: "text", nullable: true })
  visitorKey!: string | null;

  /** As the asker gave it. */
  @Column({ name: "visitor_name", type: "text", nullable: true })
  visitorName!: string | null;

  /** Whom it is taken to be; proven only where `is_verified`. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** Whether the channel proved who asks. */
  @Column({ name: "is_verified", type: "boolean", default: false })
  isVerified!: boolean;

  /** BOT, WAITING, AGENT, RESOLVED or REOPENED. */
  @Column({ name: "status", type: "text", default: "BOT" })
  status!: string;

  /** In which the customer is written to. */
  @Column({ name: "locale", type: "text" })
  locale!: string;

  /** The first message's beginning, or the mail's subject. */
  @Column({ name: "subject", type: "text", default: "" })
  subject!: string;

  /** The member who has it, as other records keep authors. */
  @Column({ name: "assignee", type: "text", nullable: true })
  assignee!: string | null;

  /** What an agent should know who takes it. */
  @Column({ name: "skill", type: "text", nullable: true })
  skill!: string | null;

  /** LOW, NORMAL or HIGH. */
  @Column({ name: "priority", type: "text", default: "NORMAL" })
  priority!: string;

  /** Key of what it is about, as understood last. */
  @Column({ name: "intent", type: "text", nullable: true })
  intent!: string | null;

  /** NEGATIVE, NEUTRAL or POSITIVE, of the last message. */
  @Column({ name: "sentiment", type: "text", nullable: true })
  sentiment!: string | null;

  /** Code of why people took over; null where they never did. */
  @Column({ name: "hand_off_reason", type: "text", nullable: true })
  handOffReason!: string | null;

  @Column({ name: "handed_off_at", type: "timestamptz", nullable: true })
  handedOffAt!: Date | null;

  /** What was said, for whoever takes it; made of its own sentences. */
  @Column({ name: "summary", type: "text", nullable: true })
  summary!: string | null;

  /** Turns in a row in which the bot could not help. */
  @Column({ name: "failed_turns", type: "integer", default: 0 })
  failedTurns!: number;

  /** The order of which the customer asks while who asks is not proven. */
  @Column({ name: "asked_order", type: "text", nullable: true })
  askedOrder!: string | null;

  /** The number of its messages, and the sequence of the last. */
  @Column({ name: "last_sequence", type: "integer", default: 0 })
  lastSequence!: number;

  @Column({ name: "last_message_at", type: "timestamptz", nullable: true })
  lastMessageAt!: Date | null;

  /** When the customer wrote last. */
  @Column({ name: "customer_wrote_at", type: "timestamptz", nullable: true })
  customerWroteAt!: Date | null;

  /** When a person answered first. */
  @Column({ name: "first_replied_at", type: "timestamptz", nullable: true })
  firstRepliedAt!: Date | null;

  /** By when a person is to answer; null while nobody waits for one. */
  @Column({ name: "due_at", type: "timestamptz", nullable: true })
  dueAt!: Date | null;

  /** When `due_at` went by unanswered. */
  @Column({ name: "breached_at", type: "timestamptz", nullable: true })
  breachedAt!: Date | null;

  /** Put aside until then, or until the customer writes. */
  @Column({ name: "snoozed_until", type: "timestamptz", nullable: true })
  snoozedUntil!: Date | null;

  /** The conversation that goes on in its place. */
  @Column({ name: "merged_into", type: "uuid", nullable: true })
  mergedInto!: string | null;

  @Column({ name: "resolved_at", type: "timestamptz", nullable: true })
  resolvedAt!: Date | null;

  /** The customer's mark, 1 to 5. */
  @Column({ name: "csat", type: "smallint", nullable: true })
  csat!: number | null;

  /** Masked. */
  @Column({ name: "csat_comment", type: "text", nullable: true })
  csatComment!: string | null;

  @Column({ name: "csat_at", type: "timestamptz", nullable: true })
  csatAt!: Date | null;

  /** Grows with every change but messages; each has its row in `conversation_event`. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
