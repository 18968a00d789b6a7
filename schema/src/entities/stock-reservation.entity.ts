import { Column, Entity, PrimaryColumn } from "typeorm";

/** Stock that is on hand and promised to somebody. */
@Entity({ name: "stock_reservation" })
export class StockReservationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  @Column({ name: "location_id", type: "uuid" })
  locationId!: string;

  /** Units; numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;

  /** ACTIVE, RELEASED (free again) or FULFILLED (left with the one it was promised to). */
  @Column({ name: "status", type: "text", default: "ACTIVE" })
  status!: string;

  /** What it is for, in the words of whoever reserved. */
  @Column({ name: "reference", type: "text", nullable: true })
  reference!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "closed_at", type: "timestamptz", nullable: true })
  closedAt!: Date | null;
}
