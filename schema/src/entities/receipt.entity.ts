import { Column, Entity, PrimaryColumn } from "typeorm";

/** A delivery on a purchase order, as it arrived. */
@Entity({ name: "receipt" })
export class ReceiptEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "order_id", type: "uuid" })
  orderId!: string;

  @Column({ name: "received_at", type: "timestamptz" })
  receivedAt!: Date;

  @Column({ name: "line_count", type: "integer" })
  lineCount!: number;

  /** Hash of the imported receipt; null for one that was made here. */
  @Column({ name: "content_hash", type: "bytea", nullable: true })
  contentHash!: Buffer | null;

  /** Member or API key that booked it; null for one that was imported. */
  @Column({ name: "recorded_by", type: "text", nullable: true })
  recordedBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
