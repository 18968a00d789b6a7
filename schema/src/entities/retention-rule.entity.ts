import { Column, Entity, PrimaryColumn } from "typeorm";

/** How many days one kind of data is kept. */
@Entity({ name: "retention_rule" })
export class RetentionRuleEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** One of `contracts/retention`. */
  @PrimaryColumn({ name: "subject", type: "text" })
  subject!: string;

  @Column({ name: "days", type: "integer" })
  days!: number;

  @Column({ name: "set_at", type: "timestamptz", default: () => "now()" })
  setAt!: Date;

  @Column({ name: "set_by", type: "text", nullable: true })
  setBy!: string | null;

  @Column({ name: "last_run_at", type: "timestamptz", nullable: true })
  lastRunAt!: Date | null;

  /** Rows, at the last run. */
  @Column({ name: "last_forgotten", type: "bigint", nullable: true })
  lastForgotten!: string | null;
}
