import { Column, Entity, PrimaryColumn } from "typeorm";

/** An order to a supplier, for one location. */
@Entity({ name: "purchase_order" })
export class PurchaseOrderEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "supplier_id", type: "uuid" })
  supplierId!: string;

  /** Where the goods go. */
  @Column({ name: "location_id", type: "uuid" })
  locationId!: string;

  /** DRAFT, ORDERED, PARTIALLY_RECEIVED, RECEIVED (all of it, or the rest given up) or CANCELLED. */
  @Column({ name: "status", type: "text" })
  status!: string;

  /** Null only on a draft. */
  @Column({ name: "ordered_at", type: "timestamptz", nullable: true })
  orderedAt!: Date | null;

  /** Day that the supplier promised, YYYY-MM-DD. */
  @Column({ name: "expected_on", type: "date", nullable: true })
  expectedOn!: string | null;

  /** When what has not arrived was given up: cancelled, or closed short. */
  @Column({ name: "closed_at", type: "timestamptz", nullable: true })
  closedAt!: Date | null;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Sum of quantity × unit cost over the lines; numeric as text. */
  @Column({ name: "total", type: "numeric" })
  total!: string;

  @Column({ name: "line_count", type: "integer" })
  lineCount!: number;

  /** Hash of the imported order: the same content again changes nothing. Null for one that was made here. */
  @Column({ name: "content_hash", type: "bytea", nullable: true })
  contentHash!: Buffer | null;

  /** Grows with every change of the order or of what has arrived on it; the database counts. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** Member or API key that wrote it; null for one that was imported. */
  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  /** Member or API key that closed or cancelled it here. */
  @Column({ name: "closed_by", type: "text", nullable: true })
  closedBy!: string | null;

  @Column({ name: "close_reason", type: "text", nullable: true })
  closeReason!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
