import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an API key used on one day of UTC. */
@Entity({ name: "usage_day" })
export class UsageDayEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "api_key_id", type: "text" })
  apiKeyId!: string;

  @PrimaryColumn({ name: "day", type: "date" })
  day!: string;

  @Column({ name: "requests", type: "bigint", default: 0 })
  requests!: string;

  /** Requests over a quota, which are in no other count. */
  @Column({ name: "refused", type: "bigint", default: 0 })
  refused!: string;

  @Column({ name: "records", type: "bigint", default: 0 })
  records!: string;

  @Column({ name: "model_ms", type: "bigint", default: 0 })
  modelMs!: string;
}
