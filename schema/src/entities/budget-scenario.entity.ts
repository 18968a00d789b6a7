import { Column, Entity, PrimaryColumn } from "typeorm";

/** A budget that somebody planned and wants to come back to, with what it is expected to bring. */
@Entity({ name: "budget_scenario" })
export class BudgetScenarioEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Unique in any case. */
  @Column({ name: "name", type: "text" })
  name!: string;

  @Column({ name: "note", type: "text", nullable: true })
  note!: string | null;

  /** The media-mix model that foretold `outcome`. */
  @Column({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  /** What was asked: horizon, goal, objective and bounds. */
  @Column({ name: "question", type: "jsonb" })
  question!: object;

  /** Money by channel and period. */
  @Column({ name: "plan", type: "jsonb" })
  plan!: object;

  /** What the plan was expected to bring when it was saved. */
  @Column({ name: "outcome", type: "jsonb" })
  outcome!: object;

  /** Grows with every change. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** Member or API key. */
  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
