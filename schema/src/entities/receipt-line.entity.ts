import { Column, Entity, PrimaryColumn } from "typeorm";

/** What arrived of one product. */
@Entity({ name: "receipt_line" })
export class ReceiptLineEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "receipt_id", type: "uuid" })
  receiptId!: string;

  /** 1-based position within the receipt. */
  @PrimaryColumn({ name: "line_number", type: "integer" })
  lineNumber!: number;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Units; numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;
}
