import { Column, Entity, PrimaryColumn } from "typeorm";

/** What there is of a product at a location: the sums of its ledger, which the database keeps. Units, numeric as text. */
@Entity({ name: "stock_position" })
export class StockPositionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;

  @PrimaryColumn({ name: "location_id", type: "uuid" })
  locationId!: string;

  @Column({ name: "on_hand", type: "numeric", default: 0 })
  onHand!: string;

  /** Of what is on hand, what is promised. */
  @Column({ name: "reserved", type: "numeric", default: 0 })
  reserved!: string;

  /** Ordered from suppliers and not received. */
  @Column({ name: "on_order", type: "numeric", default: 0 })
  onOrder!: string;

  /** On the way here from another location. */
  @Column({ name: "in_transit", type: "numeric", default: 0 })
  inTransit!: string;

  /** On hand and not reserved; below zero where a count found less than was promised. */
  @Column({
    name: "available",
    type: "numeric",
    generatedType: "STORED",
    asExpression: "on_hand - reserved",
    nullable: true,
  })
  available!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
