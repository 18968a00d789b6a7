import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Remark } from "../contracts/facts.ts";

/** Something about stock that needs a person, with the money at stake. Kept under the same id from plan to plan while it lasts. */
@Entity({ name: "inventory_exception" })
export class InventoryExceptionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "plan_id", type: "uuid" })
  planId!: string;

  /** STOCKOUT_RISK, OVERSTOCK, SLOW_MOVER, LATE_SUPPLIER or ORDER_IMPOSSIBLE. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  @Column({ name: "supplier_id", type: "uuid", nullable: true })
  supplierId!: string | null;

  @Column({ name: "purchase_order_id", type: "uuid", nullable: true })
  purchaseOrderId!: string | null;

  /** When it happens or should have happened, YYYY-MM-DD. */
  @Column({ name: "due_on", type: "date", nullable: true })
  dueOn!: string | null;

  /** Money at stake, by which exceptions are ranked; numeric as text. */
  @Column({ name: "amount", type: "numeric" })
  amount!: string;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** What it is: { code, facts }. */
  @Column({ name: "remark", type: "jsonb" })
  remark!: Remark;

  @Column({ name: "first_seen_at", type: "timestamptz", default: () => "now()" })
  firstSeenAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
