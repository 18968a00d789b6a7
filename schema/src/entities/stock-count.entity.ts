import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was on hand at a time, as somebody counted it or another system told it. The ledger agrees with every count. */
@Entity({ name: "stock_count" })
export class StockCountEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;

  @PrimaryColumn({ name: "location_id", type: "uuid" })
  locationId!: string;

  @PrimaryColumn({ name: "counted_at", type: "timestamptz" })
  countedAt!: Date;

  /** The day, YYYY-MM-DD, where the count came with a day and no time: its evening is meant, or now while it has none. */
  @Column({ name: "counted_on", type: "date", nullable: true })
  countedOn!: string | null;

  /** Units on hand; numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
