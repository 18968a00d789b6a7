import { Column, Entity, PrimaryColumn } from "typeorm";

/** What happened to a conversation, one row for each of its versions; rows are only added. */
@Entity({ name: "conversation_event" })
export class ConversationEventEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "conversation_id", type: "uuid" })
  conversationId!: string;

  /** The conversation's version that it led to. */
  @PrimaryColumn({ name: "version", type: "integer" })
  version!: number;

  /** One of `conversationActions` in the support service. */
  @Column({ name: "action", type: "text" })
  action!: string;

  @Column({ name: "from_status", type: "text", nullable: true })
  fromStatus!: string | null;

  @Column({ name: "to_status", type: "text" })
  toStatus!: string;

  /** CUSTOMER, BOT, PERSON, CLOCK or ROUTING. */
  @Column({ name: "cause", type: "text" })
  cause!: string;

  /** Member or API key; null where no person did it. */
  @Column({ name: "author", type: "text", nullable: true })
  author!: string | null;

  /** A code, or a person's own words. */
  @Column({ name: "reason", type: "text", nullable: true })
  reason!: string | null;

  /** By field, what it was and what it is: `{ assignee: { from, to } }`. */
  @Column({ name: "facts", type: "jsonb", default: {} })
  facts!: object;

  @Column({ name: "occurred_at", type: "timestamptz", default: () => "clock_timestamp()" })
  occurredAt!: Date;
}
