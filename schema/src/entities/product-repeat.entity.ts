import { Column, Entity, PrimaryColumn } from "typeorm";

/** How often a product is bought again by those who bought it, and after how long. */
@Entity({ name: "product_repeat" })
export class ProductRepeatEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Customers who ever bought it. */
  @Column({ name: "buyers", type: "integer" })
  buyers!: number;

  /** Those who bought it on two days or more. */
  @Column({ name: "repeat_buyers", type: "integer" })
  repeatBuyers!: number;

  /** Share of buyers who buy again, drawn towards the organisation's mean where buyers are few. */
  @Column({ name: "repeat_share", type: "double precision" })
  repeatShare!: number;

  /** Median days from one purchase to the next; null where nobody bought again. */
  @Column({ name: "median_gap_days", type: "double precision", nullable: true })
  medianGapDays!: number | null;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
