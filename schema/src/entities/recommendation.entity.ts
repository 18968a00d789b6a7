import { Column, Entity, PrimaryColumn } from "typeorm";

/** A product that a customer may like to buy next. */
@Entity({ name: "recommendation" })
export class RecommendationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "customer_id", type: "uuid" })
  customerId!: string;

  /** From 1, the best. */
  @PrimaryColumn({ name: "rank", type: "smallint" })
  rank!: number;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Of the model that made it; it orders one customer's products and compares nothing else. */
  @Column({ name: "score", type: "double precision" })
  score!: number;

  /** Why: { code, facts }. */
  @Column({ name: "reason", type: "jsonb" })
  reason!: { code: string; facts?: Record<string, string | number> };

  @Column({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
