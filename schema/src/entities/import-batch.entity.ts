import { Column, Entity, PrimaryColumn } from "typeorm";

/** One import of one file, with its counts. read = accepted + rejected, always. */
@Entity({ name: "import_batch" })
export class ImportBatchEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** products, locations, customers, orders, … */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  @Column({ name: "file_name", type: "text" })
  fileName!: string;

  /** AWAITING_UPLOAD, QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED. */
  @Column({ name: "status", type: "text" })
  status!: string;

  @Column({ name: "options", type: "jsonb", default: {} })
  options!: Record<string, unknown>;

  /** The uploaded file, until it is imported. */
  @Column({ name: "artifact_id", type: "uuid", nullable: true })
  artifactId!: string | null;

  @Column({ name: "job_id", type: "uuid", nullable: true })
  jobId!: string | null;

  @Column({ name: "bytes_total", type: "bigint", nullable: true })
  bytesTotal!: string | null;

  @Column({ name: "bytes_read", type: "bigint", default: 0 })
  bytesRead!: string;

  @Column({ name: "rows_read", type: "integer", default: 0 })
  rowsRead!: number;

  @Column({ name: "rows_accepted", type: "integer", default: 0 })
  rowsAccepted!: number;

  @Column({ name: "rows_rejected", type: "integer", default: 0 })
  rowsRejected!: number;

  /** What the accepted rows did: created, updated, unchanged records, returns, notes by rule. */
  @Column({ name: "summary", type: "jsonb", default: {} })
  summary!: Record<string, number>;

  /** Why the whole import failed: { code, message }. */
  @Column({ name: "failure", type: "jsonb", nullable: true })
  failure!: { code: string; message: string } | null;

  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "started_at", type: "timestamptz", nullable: true })
  startedAt!: Date | null;

  @Column({ name: "finished_at", type: "timestamptz", nullable: true })
  finishedAt!: Date | null;
}
