import { Column, Entity, PrimaryColumn } from "typeorm";

/** One time that a scenario set budgets of campaigns. */
@Entity({ name: "budget_application" })
export class BudgetApplicationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "scenario_id", type: "uuid" })
  scenarioId!: string;

  /** The scenario's version then. */
  @Column({ name: "scenario_version", type: "integer" })
  scenarioVersion!: number;

  /** Member or API key. */
  @Column({ name: "applied_by", type: "text", nullable: true })
  appliedBy!: string | null;

  @Column({ name: "applied_at", type: "timestamptz", default: () => "now()" })
  appliedAt!: Date;

  @Column({ name: "undone_by", type: "text", nullable: true })
  undoneBy!: string | null;

  @Column({ name: "undone_at", type: "timestamptz", nullable: true })
  undoneAt!: Date | null;
}
