import { Column, Entity, PrimaryColumn } from "typeorm";

/** A way on which one location supplies another: with everything, a category and those below it, or one product; the narrowest counts. */
@Entity({ name: "supply_lane" })
export class SupplyLaneEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "from_location_id", type: "uuid" })
  fromLocationId!: string;

  @Column({ name: "to_location_id", type: "uuid" })
  toLocationId!: string;

  /** Null: every product, or those of the category. */
  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  /** Null: every category, or the product's own. */
  @Column({ name: "category_id", type: "uuid", nullable: true })
  categoryId!: string | null;

  /** From leaving to arriving, on average; numeric as text. */
  @Column({ name: "lead_time_days", type: "numeric" })
  leadTimeDays!: string;

  /** Standard deviation of it; numeric as text. */
  @Column({ name: "lead_time_deviation_days", type: "numeric", default: "0" })
  leadTimeDeviationDays!: string;

  /** Of one transfer, whatever it holds, in the organisation's currency; numeric as text. */
  @Column({ name: "transfer_cost", type: "numeric", default: "0" })
  transferCost!: string;

  /** Of carrying one unit, in the organisation's currency; numeric as text. */
  @Column({ name: "unit_cost", type: "numeric", default: "0" })
  unitCost!: string;

  /** Least units of one transfer; null: no bound. Numeric as text. */
  @Column({ name: "minimum_quantity", type: "numeric", nullable: true })
  minimumQuantity!: string | null;

  /** Transfers are whole multiples of it; null: of nothing. Numeric as text. */
  @Column({ name: "transfer_multiple", type: "numeric", nullable: true })
  transferMultiple!: string | null;

  /** ISO days of the week on which goods leave: 1 for Monday to 7 for Sunday. */
  @Column({ name: "shipping_weekdays", type: "smallint", array: true, default: [1, 2, 3, 4, 5, 6, 7] })
  shippingWeekdays!: number[];

  /** Days on which nothing leaves, as PostgreSQL writes them. */
  @Column({ name: "closed_days", type: "datemultirange", default: "{}" })
  closedDays!: string;

  @Column({ name: "active", type: "boolean", default: true })
  active!: boolean;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
