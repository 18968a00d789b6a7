import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What the champion model expects of one customer, and how far each number may be off.
 *
 * Standard errors (`…Se`) are on the logit scale for probabilities and on the log scale for counts and amounts, so
 * that an interval never leaves the range its number lives in: "P(alive) below 0.3 at 90 %" is
 * logit(pAlive) + 1.2816 · pAliveSe < logit(0.3). Of a customer who has bought nothing yet, what rests on purchases is null.
 */
@Entity({ name: "customer_score" })
export class CustomerScoreEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "customer_id", type: "uuid" })
  customerId!: string;

  @Column({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  /** Last day whose purchases are counted. */
  @Column({ name: "as_of", type: "date" })
  asOf!: string;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;

  /** Days from the last purchase to `asOf`. */
  @Column({ name: "recency_days", type: "integer", nullable: true })
  recencyDays!: number | null;

  /** Days with a purchase after the first such day. */
  @Column({ name: "frequency", type: "integer", nullable: true })
  frequency!: number | null;

  /** Days from the first purchase to `asOf`. */
  @Column({ name: "tenure_days", type: "integer", nullable: true })
  tenureDays!: number | null;

  /** Mean spent on a day with a purchase. Numeric as text. */
  @Column({ name: "monetary", type: "numeric", nullable: true })
  monetary!: string | null;

  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Fifth of all buyers, 5 bought most recently. */
  @Column({ name: "rfm_recency", type: "smallint", nullable: true })
  rfmRecency!: number | null;

  /** Fifth of all buyers, 5 buys most often. */
  @Column({ name: "rfm_frequency", type: "smallint", nullable: true })
  rfmFrequency!: number | null;

  /** Fifth of all buyers, 5 spends most a purchase. */
  @Column({ name: "rfm_monetary", type: "smallint", nullable: true })
  rfmMonetary!: number | null;

  /** Place in the model version's list of behavioural segments, from 0. */
  @Column({ name: "behaviour_segment", type: "smallint", nullable: true })
  behaviourSegment!: number | null;

  /** Probability of still being a customer. */
  @Column({ name: "p_alive", type: "double precision", nullable: true })
  pAlive!: number | null;

  @Column({ name: "p_alive_se", type: "double precision", nullable: true })
  pAliveSe!: number | null;

  /** Days with a purchase in the next 90 days. */
  @Column({ name: "expected_purchases", type: "double precision", nullable: true })
  expectedPurchases!: number | null;

  @Column({ name: "expected_purchases_se", type: "double precision", nullable: true })
  expectedPurchasesSe!: number | null;

  /** What the customer will spend in the next 12 months, discounted. Numeric as text. */
  @Column({ name: "clv", type: "numeric", nullable: true })
  clv!: string | null;

  @Column({ name: "clv_se", type: "double precision", nullable: true })
  clvSe!: number | null;

  /** Probability of no purchase in the next 90 days. */
  @Column({ name: "churn_risk", type: "double precision", nullable: true })
  churnRisk!: number | null;

  @Column({ name: "churn_risk_se", type: "double precision", nullable: true })
  churnRiskSe!: number | null;

  /** Median of the days to the next purchase; null where half would never buy again. */
  @Column({ name: "next_purchase_days", type: "double precision", nullable: true })
  nextPurchaseDays!: number | null;

  @Column({ name: "next_category_id", type: "uuid", nullable: true })
  nextCategoryId!: string | null;

  /** From 0 to 100; null where nothing is known. */
  @Column({ name: "satisfaction", type: "double precision", nullable: true })
  satisfaction!: number | null;

  /** Per score, the typical customer's and the parts that lead from there to this customer's. */
  @Column({ name: "reasons", type: "jsonb", default: {} })
  reasons!: Record<string, unknown>;
}
