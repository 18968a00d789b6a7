import { Column, Entity, PrimaryColumn } from "typeorm";

/** One trained model of one task, with everything needed to believe it or to make it again. */
@Entity({ name: "model_version" })
export class ModelVersionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** What it does, such as `demand-forecast`. */
  @Column({ name: "task", type: "text" })
  task!: string;

  /** Which of the task's models, such as `DAY` or `WEEK`; one champion per task and variant. */
  @Column({ name: "variant", type: "text" })
  variant!: string;

  /** Counts from 1 within task and variant. */
  @Column({ name: "version", type: "integer" })
  version!: number;

  /** CANDIDATE, CHAMPION or RETIRED. */
  @Column({ name: "status", type: "text" })
  status!: string;

  /** The champion it was compared with. */
  @Column({ name: "parent_id", type: "uuid", nullable: true })
  parentId!: string | null;

  @Column({ name: "job_id", type: "uuid", nullable: true })
  jobId!: string | null;

  @Column({ name: "window_start", type: "date" })
  windowStart!: string;

  @Column({ name: "window_end", type: "date" })
  windowEnd!: string;

  /** SHA-256 of the training data, in hex. */
  @Column({ name: "data_hash", type: "text" })
  dataHash!: string;

  @Column({ name: "code_version", type: "text" })
  codeVersion!: string;

  @Column({ name: "seed", type: "integer" })
  seed!: number;

  /** Engine that trained it, such as `wasm`. */
  @Column({ name: "engine", type: "text" })
  engine!: string;

  /** Backtest result: { score, baselineScore, championScore, … }; lower scores are better. */
  @Column({ name: "metrics", type: "jsonb" })
  metrics!: Record<string, unknown>;

  /** Why it was promoted or not: [{ code, facts }]. */
  @Column({ name: "reasons", type: "jsonb", default: [] })
  reasons!: { code: string; facts?: Record<string, string | number> }[];

  @Column({ name: "artifact_id", type: "uuid", nullable: true })
  artifactId!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "promoted_at", type: "timestamptz", nullable: true })
  promotedAt!: Date | null;

  @Column({ name: "retired_at", type: "timestamptz", nullable: true })
  retiredAt!: Date | null;
}
