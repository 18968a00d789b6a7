import { Column, Entity, PrimaryColumn } from "typeorm";

/** What sells now, everywhere or in one country or channel: the answer for customers of whom nothing is known. */
@Entity({ name: "popular_product" })
export class PopularProductEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** ALL, COUNTRY or CHANNEL. */
  @PrimaryColumn({ name: "scope", type: "text" })
  scope!: string;

  /** The country or channel as customers and orders name it; empty for ALL. */
  @PrimaryColumn({ name: "value", type: "text" })
  value!: string;

  /** From 1, the most popular. */
  @PrimaryColumn({ name: "rank", type: "smallint" })
  rank!: number;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Customers who bought it there. */
  @Column({ name: "buyers", type: "integer" })
  buyers!: number;

  /** Buyers, the recent counting more. */
  @Column({ name: "score", type: "double precision" })
  score!: number;

  @Column({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
