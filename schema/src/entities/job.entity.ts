import { Column, Entity, PrimaryColumn } from "typeorm";

/** A piece of background work as its owner sees it. The queue itself is pg-boss; this row carries progress and result. */
@Entity({ name: "job" })
export class JobEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Also the id of the pg-boss job. */
  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Queue name, such as `demand-forecast.train`. */
  @Column({ name: "type", type: "text" })
  type!: string;

  /** QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED. */
  @Column({ name: "status", type: "text" })
  status!: string;

  /** Fraction from 0 to 1. */
  @Column({ name: "progress", type: "double precision", default: 0 })
  progress!: number;

  /** What is being done now: a stable code with its facts, put into words by the reader's language. */
  @Column({ name: "step", type: "jsonb", nullable: true })
  step!: { code: string; facts?: Record<string, string | number> } | null;

  @Column({ name: "input", type: "jsonb", default: {} })
  input!: Record<string, unknown>;

  @Column({ name: "result", type: "jsonb", nullable: true })
  result!: Record<string, unknown> | null;

  @Column({ name: "failure", type: "jsonb", nullable: true })
  failure!: { code: string; message: string } | null;

  @Column({ name: "attempts", type: "integer", default: 0 })
  attempts!: number;

  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "started_at", type: "timestamptz", nullable: true })
  startedAt!: Date | null;

  @Column({ name: "finished_at", type: "timestamptz", nullable: true })
  finishedAt!: Date | null;
}
