import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a supplier is found to be like: how long it takes and whether it keeps its promises. */
@Entity({ name: "supplier_performance" })
export class SupplierPerformanceEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "supplier_id", type: "uuid" })
  supplierId!: string;

  @Column({ name: "plan_id", type: "uuid" })
  planId!: string;

  /** As the supplier states; null where it states nothing. */
  @Column({ name: "stated_days", type: "double precision", nullable: true })
  statedDays!: number | null;

  /** Received order lines that the lead time was learned from. */
  @Column({ name: "observations", type: "integer" })
  observations!: number;

  /** Learned, drawn towards the stated time where there are few observations. */
  @Column({ name: "lead_time_mean_days", type: "double precision" })
  leadTimeMeanDays!: number;

  @Column({ name: "lead_time_deviation_days", type: "double precision" })
  leadTimeDeviationDays!: number;

  /** Days that it may take, ascending. */
  @Column({ name: "lead_time_days", type: "integer", array: true })
  leadTimeDays!: number[];

  /** Of each of them; sums to 1. */
  @Column({ name: "lead_time_probabilities", type: "double precision", array: true })
  leadTimeProbabilities!: number[];

  /** Share of received lines of promised orders that came by the promised day; null without promises. */
  @Column({ name: "on_time_share", type: "double precision", nullable: true })
  onTimeShare!: number | null;

  /** Share of the quantities of closed orders that arrived; null without closed orders. */
  @Column({ name: "delivered_share", type: "double precision", nullable: true })
  deliveredShare!: number | null;

  @Column({ name: "open_orders", type: "integer" })
  openOrders!: number;

  /** Open orders whose promised day has passed. */
  @Column({ name: "late_orders", type: "integer" })
  lateOrders!: number;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
