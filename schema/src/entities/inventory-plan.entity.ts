import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Remark } from "../contracts/facts.ts";

/** One run of the planner over all stock: what it assumed, what it orders and what simulation says of it. */
@Entity({ name: "inventory_plan" })
export class InventoryPlanEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "job_id", type: "uuid", nullable: true })
  jobId!: string | null;

  /** Of the daily forecasts it used; null where it used none. */
  @Column({ name: "model_version_id", type: "uuid", nullable: true })
  modelVersionId!: string | null;

  /** First day planned for, YYYY-MM-DD. */
  @Column({ name: "start_date", type: "date" })
  startDate!: string;

  /** ISO 4217; of every amount of the plan. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Same data and seed, same plan. */
  @Column({ name: "seed", type: "integer" })
  seed!: number;

  /** `PlanSettings` of the inventory contract. */
  @Column({ name: "settings", type: "jsonb" })
  settings!: Record<string, unknown>;

  /** `PlanProof` of the inventory contract: all products together, under the current and the proposed policies. */
  @Column({ name: "proof", type: "jsonb" })
  proof!: Record<string, unknown>;

  /** `PlanOrders` of the inventory contract: how the quantities were chosen. */
  @Column({ name: "orders", type: "jsonb" })
  orders!: Record<string, unknown>;

  /** [{ code, facts }] */
  @Column({ name: "reasons", type: "jsonb", default: [] })
  reasons!: Remark[];

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
