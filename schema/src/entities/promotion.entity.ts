import { Column, Entity, PrimaryColumn } from "typeorm";

/** A product, a category or everything offered at a lower price for some days, at one location or all. */
@Entity({ name: "promotion" })
export class PromotionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The organisation's own code; what it covers may take several rows. */
  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  /** Null: a category, or every product. */
  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  /** With those below it. Null: a product, or every one. */
  @Column({ name: "category_id", type: "uuid", nullable: true })
  categoryId!: string | null;

  /** Null: every location. */
  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  @Column({ name: "first_day", type: "date" })
  firstDay!: string;

  /** Included. */
  @Column({ name: "last_day", type: "date" })
  lastDay!: string;

  /** 0.2 for 20 % off; null where a price is given. Numeric as text. */
  @Column({ name: "discount", type: "numeric", nullable: true })
  discount!: string | null;

  /** Per unit in the organisation's currency; null where a discount is given. Numeric as text. */
  @Column({ name: "price", type: "numeric", nullable: true })
  price!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
