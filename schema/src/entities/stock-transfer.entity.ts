import { Column, Entity, PrimaryColumn } from "typeorm";

/** Units of a product on their way from one location to another, or arrived. */
@Entity({ name: "stock_transfer" })
export class StockTransferEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  @Column({ name: "from_location_id", type: "uuid" })
  fromLocationId!: string;

  @Column({ name: "to_location_id", type: "uuid" })
  toLocationId!: string;

  /** Units shipped; numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;

  /** IN_TRANSIT or RECEIVED. */
  @Column({ name: "status", type: "text", default: "IN_TRANSIT" })
  status!: string;

  /** Units that arrived; what is missing was lost on the way. Numeric as text. */
  @Column({ name: "received_quantity", type: "numeric", nullable: true })
  receivedQuantity!: string | null;

  /** What it is for, in the words of whoever shipped. */
  @Column({ name: "reference", type: "text", nullable: true })
  reference!: string | null;

  @Column({ name: "shipped_at", type: "timestamptz", default: () => "now()" })
  shippedAt!: Date;

  /** Day on which it should arrive, YYYY-MM-DD; null of transfers from before it was kept. */
  @Column({ name: "expected_on", type: "date", nullable: true })
  expectedOn!: string | null;

  @Column({ name: "received_at", type: "timestamptz", nullable: true })
  receivedAt!: Date | null;
}
