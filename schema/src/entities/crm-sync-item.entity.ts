import { Column, Entity, PrimaryColumn } from "typeorm";

/** One record in a run's report. */
@Entity({ name: "crm_sync_item" })
export class CrmSyncItemEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "run_id", type: "uuid" })
  runId!: string;

  /** From 1, in the order of what happened. */
  @PrimaryColumn({ name: "sequence", type: "integer" })
  sequence!: number;

  /** BELLWETHER or CRM: where it was, or would be, written. */
  @Column({ name: "side", type: "text" })
  side!: string;

  /** CREATED, UPDATED, REFUSED, GONE or MERGED. */
  @Column({ name: "action", type: "text" })
  action!: string;

  @Column({ name: "crm_id", type: "text", nullable: true })
  crmId!: string | null;

  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** The customer's external id, or what the record is matched by. */
  @Column({ name: "label", type: "text", nullable: true })
  label!: string | null;

  /** What changed, by field of ours. */
  @Column({ name: "changes", type: "jsonb", default: [] })
  changes!: { field: string; before: string | null; after: string | null }[];

  /** The rule that refused it. */
  @Column({ name: "rule", type: "text", nullable: true })
  rule!: string | null;

  /** The field to blame. */
  @Column({ name: "field", type: "text", nullable: true })
  field!: string | null;

  /** The refused value, at most 500 characters. */
  @Column({ name: "value", type: "text", nullable: true })
  value!: string | null;

  @Column({ name: "facts", type: "jsonb", default: {} })
  facts!: Record<string, string | number>;
}
