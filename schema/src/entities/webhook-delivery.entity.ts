import { Column, Entity, PrimaryColumn } from "typeorm";

/** One event on its way to one webhook. Its id is that of its job in the queue. */
@Entity({ name: "webhook_delivery" })
export class WebhookDeliveryEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "webhook_id", type: "uuid" })
  webhookId!: string;

  @Column({ name: "event_id", type: "uuid" })
  eventId!: string;

  /** PENDING, DELIVERED or FAILED (for good). */
  @Column({ name: "status", type: "text" })
  status!: string;

  /** Attempts begun, including those that their process did not survive. */
  @Column({ name: "attempts", type: "integer", default: 0 })
  attempts!: number;

  /** While PENDING. */
  @Column({ name: "next_attempt_at", type: "timestamptz", nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ name: "last_attempt_at", type: "timestamptz", nullable: true })
  lastAttemptAt!: Date | null;

  /** HTTP status of the last answer; null where there was none. */
  @Column({ name: "response_status", type: "integer", nullable: true })
  responseStatus!: number | null;

  /** Code of why the last attempt failed. */
  @Column({ name: "failure", type: "text", nullable: true })
  failure!: string | null;

  /** Milliseconds of the last attempt. */
  @Column({ name: "duration_ms", type: "integer", nullable: true })
  durationMs!: number | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "clock_timestamp()" })
  createdAt!: Date;

  @Column({ name: "completed_at", type: "timestamptz", nullable: true })
  completedAt!: Date | null;
}
