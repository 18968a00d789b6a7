import { Column, Entity, PrimaryColumn } from "typeorm";

/** A sellable item. */
@Entity({ name: "product" })
export class ProductEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  @Column({ name: "category_id", type: "uuid", nullable: true })
  categoryId!: string | null;

  /** List price in the organisation's currency; numeric as text. */
  @Column({ name: "unit_price", type: "numeric", nullable: true })
  unitPrice!: string | null;

  /** What quantities of it count: EACH, KG, L, … */
  @Column({ name: "unit", type: "text", default: "EACH" })
  unit!: string;

  @Column({ name: "active", type: "boolean", default: true })
  active!: boolean;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
