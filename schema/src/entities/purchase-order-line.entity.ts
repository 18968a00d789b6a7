import { Column, Entity, PrimaryColumn } from "typeorm";

/** One line of an order to a supplier. */
@Entity({ name: "purchase_order_line" })
export class PurchaseOrderLineEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "order_id", type: "uuid" })
  orderId!: string;

  /** 1-based position within the order. */
  @PrimaryColumn({ name: "line_number", type: "integer" })
  lineNumber!: number;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Units ordered; numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;

  /** In the order's currency; numeric as text. */
  @Column({ name: "unit_cost", type: "numeric" })
  unitCost!: string;

  /** Units that arrived so far, worked out from the receipts; numeric as text. */
  @Column({ name: "received_quantity", type: "numeric", default: 0 })
  receivedQuantity!: string;
}
