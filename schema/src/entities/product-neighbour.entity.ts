import { Column, Entity, PrimaryColumn } from "typeorm";

/** A product that goes with another: bought by the same customers, or like it where too few have bought it. */
@Entity({ name: "product_neighbour" })
export class ProductNeighbourEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;

  /** From 1, the nearest. */
  @PrimaryColumn({ name: "rank", type: "smallint" })
  rank!: number;

  @Column({ name: "neighbour_id", type: "uuid" })
  neighbourId!: string;

  /** Shrunk cosine of who bought the two, or likeness of category and price; 0 to 1. */
  @Column({ name: "score", type: "double precision" })
  score!: number;

  /** BOUGHT_TOGETHER or ALIKE. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  /** Customers who bought both. */
  @Column({ name: "shared_buyers", type: "integer" })
  sharedBuyers!: number;

  @Column({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
