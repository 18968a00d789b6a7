import { Column, Entity, PrimaryColumn } from "typeorm";

/** One entry of the ledger, never changed and never removed. Its changes are in units of the product; numeric as text. */
@Entity({ name: "stock_movement" })
export class StockMovementEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  @Column({ name: "location_id", type: "uuid" })
  locationId!: string;

  /** OPENING, COUNT (what a count found differently), ORDER, RECEIPT, SALE, RETURN, ADJUSTMENT, WRITE_OFF, TRANSFER_OUT, TRANSFER_IN, RESERVATION or RELEASE. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  @Column({ name: "on_hand_change", type: "numeric", default: 0 })
  onHandChange!: string;

  @Column({ name: "reserved_change", type: "numeric", default: 0 })
  reservedChange!: string;

  @Column({ name: "on_order_change", type: "numeric", default: 0 })
  onOrderChange!: string;

  @Column({ name: "in_transit_change", type: "numeric", default: 0 })
  inTransitChange!: string;

  @Column({ name: "occurred_at", type: "timestamptz" })
  occurredAt!: Date;

  /** When the platform learned of it. */
  @Column({ name: "recorded_at", type: "timestamptz", default: () => "now()" })
  recordedAt!: Date;

  @Column({ name: "purchase_order_id", type: "uuid", nullable: true })
  purchaseOrderId!: string | null;

  @Column({ name: "receipt_id", type: "uuid", nullable: true })
  receiptId!: string | null;

  @Column({ name: "reservation_id", type: "uuid", nullable: true })
  reservationId!: string | null;

  @Column({ name: "transfer_id", type: "uuid", nullable: true })
  transferId!: string | null;

  /** The number that it has elsewhere. */
  @Column({ name: "reference", type: "text", nullable: true })
  reference!: string | null;

  /** Why, in the words of whoever recorded it. */
  @Column({ name: "reason", type: "text", nullable: true })
  reason!: string | null;

  /** Member or key; null for an import. */
  @Column({ name: "recorded_by", type: "text", nullable: true })
  recordedBy!: string | null;
}
