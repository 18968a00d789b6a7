import { Column, Entity, PrimaryColumn } from "typeorm";

/** An address that an organisation has news sent to. */
@Entity({ name: "webhook" })
export class WebhookEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** https:, or http: where loopback is allowed. */
  @Column({ name: "url", type: "text" })
  url!: string;

  @Column({ name: "description", type: "text", nullable: true })
  description!: string | null;

  /** Of the events in `contracts/webhook-events`. */
  @Column({ name: "event_types", type: "text", array: true })
  eventTypes!: string[];

  /** Signs messages; sealed with SECRETS_KEY. */
  @Column({ name: "secret", type: "bytea" })
  secret!: Buffer;

  /** Signs beside `secret` until `previousSecretUntil`, so that receivers have time to change; sealed. */
  @Column({ name: "previous_secret", type: "bytea", nullable: true })
  previousSecret!: Buffer | null;

  @Column({ name: "previous_secret_until", type: "timestamptz", nullable: true })
  previousSecretUntil!: Date | null;

  /** True: news is sent. */
  @Column({ name: "enabled", type: "boolean", default: true })
  enabled!: boolean;

  /** Why the platform stopped sending: GONE or FAILING; null where a person did. */
  @Column({ name: "disabled_reason", type: "text", nullable: true })
  disabledReason!: string | null;

  /** First failure since the last success. */
  @Column({ name: "failing_since", type: "timestamptz", nullable: true })
  failingSince!: Date | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** Member or API key that made it. */
  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
