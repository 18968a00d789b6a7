import { Column, Entity, PrimaryColumn } from "typeorm";

/** An order, return or adjustment. ("order" is a reserved word of SQL.) */
@Entity({ name: "sales_order" })
export class SalesOrderEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  /** SALE, RETURN (negative quantities: returns and cancellations) or ADJUSTMENT. */
  @Column({ name: "kind", type: "text", default: "SALE" })
  kind!: string;

  /** Null when the buyer is unknown. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** Whose order it was before a merge moved it to its customer; null where none did. */
  @Column({ name: "merged_from", type: "uuid", nullable: true })
  mergedFrom!: string | null;

  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  /** Sales channel as the organisation names it. */
  @Column({ name: "channel", type: "text", nullable: true })
  channel!: string | null;

  @Column({ name: "placed_at", type: "timestamptz" })
  placedAt!: Date;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Sum of quantity × unit price over the lines; numeric as text. */
  @Column({ name: "total", type: "numeric" })
  total!: string;

  @Column({ name: "line_count", type: "integer" })
  lineCount!: number;

  /** Hash of the imported order and its lines: an import that brings the same content changes nothing. */
  @Column({ name: "content_hash", type: "bytea" })
  contentHash!: Buffer;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
