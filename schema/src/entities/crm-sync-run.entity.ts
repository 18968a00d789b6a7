import { Column, Entity, PrimaryColumn } from "typeorm";

/** One run over a CRM connection, and its report. */
@Entity({ name: "crm_sync_run" })
export class CrmSyncRunEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "connection_id", type: "uuid" })
  connectionId!: string;

  @Column({ name: "job_id", type: "uuid", nullable: true })
  jobId!: string | null;

  /** SYNC or DRY_RUN. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  /** RUNNING, COMPLETED, STOPPED (before its end, to go on with the next run) or FAILED. */
  @Column({ name: "status", type: "text", default: "RUNNING" })
  status!: string;

  /** Records by side and what became of them, such as `here.created`. */
  @Column({ name: "counts", type: "jsonb", default: {} })
  counts!: Record<string, number>;

  /** What the run wants to be known, such as a mapped field that is gone. */
  @Column({ name: "remarks", type: "jsonb", default: [] })
  remarks!: { code: string; facts?: Record<string, string | number> }[];

  /** Why it stopped or failed. */
  @Column({ name: "failure", type: "jsonb", nullable: true })
  failure!: { code: string; facts?: Record<string, string | number> } | null;

  /** Requests made to the CRM, repeated ones included. */
  @Column({ name: "requests", type: "integer", default: 0 })
  requests!: number;

  /** Rows in `crm_sync_item`, which are bounded; counts are exact. */
  @Column({ name: "items_stored", type: "integer", default: 0 })
  itemsStored!: number;

  /** Member or API key that asked; null for a schedule. */
  @Column({ name: "started_by", type: "text", nullable: true })
  startedBy!: string | null;

  @Column({ name: "started_at", type: "timestamptz", default: () => "now()" })
  startedAt!: Date;

  @Column({ name: "finished_at", type: "timestamptz", nullable: true })
  finishedAt!: Date | null;
}
