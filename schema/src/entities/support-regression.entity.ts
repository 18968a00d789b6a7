import { Column, Entity, PrimaryColumn } from "typeorm";

/** A run of the organisation's own test questions: its accepted corrections. */
@Entity({ name: "support_regression" })
export class SupportRegressionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** CORRECTION: one was accepted; ASKED: somebody wanted to know. */
  @Column({ name: "cause", type: "text" })
  cause!: "CORRECTION" | "ASKED";

  @Column({ name: "model_version_id", type: "uuid", nullable: true })
  modelVersionId!: string | null;

  @Column({ name: "knowledge_version", type: "text" })
  knowledgeVersion!: string;

  @Column({ name: "passed", type: "integer" })
  passed!: number;

  /** Corrections that are not answered by. */
  @Column({ name: "failed_ids", type: "uuid", array: true, default: [] })
  failedIds!: string[];

  @Column({ name: "ran_by", type: "text" })
  ranBy!: string;

  @Column({ name: "ran_at", type: "timestamptz", default: () => "clock_timestamp()" })
  ranAt!: Date;
}
