import { Column, Entity, PrimaryColumn } from "typeorm";

/** One attempt to deliver a message, and how it was answered. Gone with its delivery. */
@Entity({ name: "webhook_attempt" })
export class WebhookAttemptEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;

  @Column({ name: "delivery_id", type: "uuid" })
  deliveryId!: string;

  /** From 1; a delivery that was replayed counts anew. */
  @Column({ name: "attempt", type: "integer" })
  attempt!: number;

  @Column({ name: "ended_at", type: "timestamptz", default: () => "clock_timestamp()" })
  endedAt!: Date;

  /** Null: delivered. */
  @Column({ name: "failure", type: "text", nullable: true })
  failure!: string | null;

  @Column({ name: "response_status", type: "integer", nullable: true })
  responseStatus!: number | null;

  /** Those that help to find a fault, by lower-case name. */
  @Column({ name: "response_headers", type: "jsonb", default: () => "'{}'" })
  responseHeaders!: Record<string, string>;

  @Column({ name: "duration_ms", type: "integer" })
  durationMs!: number;
}
