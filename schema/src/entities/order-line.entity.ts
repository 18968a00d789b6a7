import { Column, Entity, PrimaryColumn } from "typeorm";

/** One line of an order. */
@Entity({ name: "order_line" })
export class OrderLineEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "order_id", type: "uuid" })
  orderId!: string;

  /** 1-based position within the order. */
  @PrimaryColumn({ name: "line_number", type: "integer" })
  lineNumber!: number;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Units; negative on a return. Numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;

  /** In the order's currency; numeric as text. */
  @Column({ name: "unit_price", type: "numeric" })
  unitPrice!: string;
}
