import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something that happened and that webhooks are told; written with its effect, in one transaction. */
@Entity({ name: "webhook_event" })
export class WebhookEventEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** One of `contracts/webhook-events`. */
  @Column({ name: "type", type: "text" })
  type!: string;

  /** What receivers get as `data`. */
  @Column({ name: "data", type: "jsonb" })
  data!: Record<string, unknown>;

  @Column({ name: "occurred_at", type: "timestamptz", default: () => "clock_timestamp()" })
  occurredAt!: Date;
}
