import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an API key may use, and what it has used in the minute and the month under way. Null limits are none. */
@Entity({ name: "usage_quota" })
export class UsageQuotaEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** The sign-in library's id of the key; a revoked key's row stays, for the ledger. */
  @PrimaryColumn({ name: "api_key_id", type: "text" })
  apiKeyId!: string;

  @Column({ name: "requests_per_minute", type: "bigint", nullable: true })
  requestsPerMinute!: string | null;

  @Column({ name: "requests_per_month", type: "bigint", nullable: true })
  requestsPerMonth!: string | null;

  @Column({ name: "records_per_month", type: "bigint", nullable: true })
  recordsPerMonth!: string | null;

  /** Milliseconds that models compute for the key's questions. */
  @Column({ name: "model_ms_per_month", type: "bigint", nullable: true })
  modelMsPerMonth!: string | null;

  @Column({ name: "minute_start", type: "timestamptz", default: "-infinity" })
  minuteStart!: Date;

  @Column({ name: "minute_requests", type: "bigint", default: 0 })
  minuteRequests!: string;

  /** First day of the month that the counts are of, in UTC. */
  @Column({ name: "month_start", type: "date", default: "-infinity" })
  monthStart!: string;

  @Column({ name: "month_requests", type: "bigint", default: 0 })
  monthRequests!: string;

  @Column({ name: "month_records", type: "bigint", default: 0 })
  monthRecords!: string;

  @Column({ name: "month_model_ms", type: "bigint", default: 0 })
  monthModelMs!: string;

  @Column({ name: "limits_changed_at", type: "timestamptz", nullable: true })
  limitsChangedAt!: Date | null;

  /** Member or key. */
  @Column({ name: "limits_changed_by", type: "text", nullable: true })
  limitsChangedBy!: string | null;
}
