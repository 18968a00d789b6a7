import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Remark } from "../contracts/facts.ts";

/** How a product is to be kept in stock at a location: when to order and how much, as the latest plan has it. Quantities in units of the product. */
@Entity({ name: "inventory_policy" })
export class InventoryPolicyEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;

  @PrimaryColumn({ name: "location_id", type: "uuid" })
  locationId!: string;

  @Column({ name: "plan_id", type: "uuid" })
  planId!: string;

  /** Whom to order from; null where nobody is known to deliver the product. */
  @Column({ name: "supplier_id", type: "uuid", nullable: true })
  supplierId!: string | null;

  /** The location that a lane fills it up from; null where it is ordered from suppliers. */
  @Column({ name: "from_location_id", type: "uuid", nullable: true })
  fromLocationId!: string | null;

  /** A, B or C by value of demand. */
  @Column({ name: "abc_class", type: "text" })
  abcClass!: string;

  /** X, Y or Z by how much demand varies. */
  @Column({ name: "xyz_class", type: "text" })
  xyzClass!: string;

  /** CYCLE, FILL_RATE or COST. */
  @Column({ name: "service_measure", type: "text" })
  serviceMeasure!: string;

  /** Between 0 and 1; null for COST. */
  @Column({ name: "service_target", type: "double precision", nullable: true })
  serviceTarget!: number | null;

  /** Days between two looks at whether to order. */
  @Column({ name: "review_period_days", type: "integer" })
  reviewPeriodDays!: number;

  /** As learned from receipts, drawn towards what the supplier states. */
  @Column({ name: "lead_time_mean_days", type: "double precision" })
  leadTimeMeanDays!: number;

  @Column({ name: "lead_time_deviation_days", type: "double precision" })
  leadTimeDeviationDays!: number;

  /** FORECAST (of this location), PRODUCT_SHARE (of the product, by the location's share of sales), HISTORY (no forecast) or NONE (nothing sold). */
  @Column({ name: "demand_basis", type: "text" })
  demandBasis!: string;

  /** Expected over the protection time. */
  @Column({ name: "demand_per_day", type: "double precision" })
  demandPerDay!: number;

  /** Mean of lead time and review period together. */
  @Column({ name: "protection_days", type: "double precision" })
  protectionDays!: number;

  /** Demand from one order's placing to the next one's receipt. */
  @Column({ name: "protection_demand_mean", type: "double precision" })
  protectionDemandMean!: number;

  @Column({ name: "protection_demand_deviation", type: "double precision" })
  protectionDemandDeviation!: number;

  /** Reorder point less expected demand, where positive. */
  @Column({ name: "safety_stock", type: "double precision" })
  safetyStock!: number;

  /** Order when on hand, on order and in transit less reserved are at or below it. */
  @Column({ name: "reorder_point", type: "double precision" })
  reorderPoint!: number;

  /** Order up to it. */
  @Column({ name: "order_up_to", type: "double precision" })
  orderUpTo!: number;

  /** Chance of no stockout between two receipts that it leads to. */
  @Column({ name: "cycle_service", type: "double precision" })
  cycleService!: number;

  /** Share of demand served from stock that it leads to. */
  @Column({ name: "fill_rate", type: "double precision" })
  fillRate!: number;

  /** Mean units on hand that it leads to; null in a policy that says nothing of it. */
  @Column({ name: "mean_stock", type: "double precision", nullable: true })
  meanStock!: number | null;

  /** What the stock is valued at; numeric as text. */
  @Column({ name: "unit_cost", type: "numeric", nullable: true })
  unitCost!: string | null;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** `PolicyPerformance` of the inventory contract: simulated under the current and this policy. */
  @Column({ name: "performance", type: "jsonb" })
  performance!: Record<string, unknown>;

  /** `ServiceCurve` of the inventory contract: service against stock. */
  @Column({ name: "curve", type: "jsonb" })
  curve!: Record<string, unknown>;

  /** `StockProjection` of the inventory contract: stock to come without new orders. */
  @Column({ name: "projection", type: "jsonb" })
  projection!: Record<string, unknown>;

  /** Why, strongest first: [{ code, facts }]. */
  @Column({ name: "reasons", type: "jsonb", default: [] })
  reasons!: Remark[];

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
