import { Column, Entity, PrimaryColumn } from "typeorm";

/** What stock costs and is to achieve, for a product, a location, both or the whole organisation; the narrowest that is not null counts. */
@Entity({ name: "inventory_setting" })
export class InventorySettingEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Null: every product. */
  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  /** Null: every location. */
  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  /** Cost of holding stock for a year, as a fraction of its value: 0.2 for 20 %. Numeric as text. */
  @Column({ name: "holding_rate_per_year", type: "numeric", nullable: true })
  holdingRatePerYear!: string | null;

  /** Of placing one order, in the organisation's currency; numeric as text. */
  @Column({ name: "ordering_cost", type: "numeric", nullable: true })
  orderingCost!: string | null;

  /** Of one unit asked for and not there, in the organisation's currency; numeric as text. */
  @Column({ name: "shortage_cost_per_unit", type: "numeric", nullable: true })
  shortageCostPerUnit!: string | null;

  /** Days that goods can be sold after their receipt. */
  @Column({ name: "shelf_life_days", type: "integer", nullable: true })
  shelfLifeDays!: number | null;

  /** CYCLE (chance of no stockout between two receipts) or FILL_RATE (share of demand served from stock). */
  @Column({ name: "service_measure", type: "text", nullable: true })
  serviceMeasure!: string | null;

  /** Between 0 and 1; numeric as text. */
  @Column({ name: "service_target", type: "numeric", nullable: true })
  serviceTarget!: string | null;

  /** Days between two looks at whether to order. */
  @Column({ name: "review_period_days", type: "integer", nullable: true })
  reviewPeriodDays!: number | null;

  /** Most that one plan may order for, in the organisation's currency; only for the whole organisation. Numeric as text. */
  @Column({ name: "order_budget", type: "numeric", nullable: true })
  orderBudget!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
