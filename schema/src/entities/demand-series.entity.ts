import { Column, Entity, PrimaryColumn } from "typeorm";

/** Demand of one product, at one location or over all, as one row: position i of `values` is start + i steps. */
@Entity({ name: "demand_series" })
export class DemandSeriesEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Null: over all locations. */
  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  /** DAY or WEEK. Weeks begin on Monday. */
  @Column({ name: "granularity", type: "text" })
  granularity!: string;

  @Column({ name: "start_date", type: "date" })
  startDate!: string;

  /** Units sold per step; gaps are zeros. */
  @Column({ name: "values", type: "double precision", array: true })
  values!: number[];

  /** Positions where the product was out of stock, so that sales understate demand; 0-based. */
  @Column({ name: "stockout_steps", type: "integer", array: true, default: () => "'{}'" })
  stockoutSteps!: number[];

  /** What is thought to have been asked for beyond what was sold at each of those positions; units. */
  @Column({ name: "lost_units", type: "double precision", array: true, default: () => "'{}'" })
  lostUnits!: number[];

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
