import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one model version expects of all products together, of a category with those below it, of a location, or of a product elsewhere. */
@Entity({ name: "forecast_total" })
export class ForecastTotalEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Null: of all categories. At most one of category, location and product is given. */
  @Column({ name: "category_id", type: "uuid", nullable: true })
  categoryId!: string | null;

  /** Null: of all locations. */
  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  /** What the product sells at no named place; null: of all products. */
  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  /** Step of the first of `values`. */
  @Column({ name: "history_start", type: "date" })
  historyStart!: string;

  /** Units sold per step. */
  @Column({ name: "values", type: "double precision", array: true })
  values!: number[];

  /** First step forecast. */
  @Column({ name: "start_date", type: "date" })
  startDate!: string;

  @Column({ name: "horizon", type: "integer" })
  horizon!: number;

  /** Quantile probabilities, ascending; 0.5 among them. */
  @Column({ name: "probabilities", type: "double precision", array: true })
  probabilities!: number[];

  /** Row-major [probability][step]. The row of 0.5 is the sum of the forecasts below, the others are the quantiles of their summed paths. */
  @Column({ name: "quantiles", type: "double precision", array: true })
  quantiles!: number[];

  /** As `quantiles`, of the sum from the first step to each; null where no paths were drawn. */
  @Column({ name: "sum_quantiles", type: "real", array: true, nullable: true })
  sumQuantiles!: number[] | null;

  /** Parts that add up to the central line within 1e-6. */
  @Column({ name: "drivers", type: "jsonb", default: {} })
  drivers!: Record<string, number[]>;

  @Column({ name: "method", type: "text" })
  method!: string;

  /** As of a forecast of one series. */
  @Column({ name: "accuracy", type: "jsonb" })
  accuracy!: Record<string, unknown>;

  /** Strongest first: [{ code, facts }]. */
  @Column({ name: "reasons", type: "jsonb", default: [] })
  reasons!: { code: string; facts?: Record<string, string | number> }[];

  /** The central line summed over the horizon. */
  @Column({ name: "expected_total", type: "double precision" })
  expectedTotal!: number;

  /** Sold in the same number of steps before the start. */
  @Column({ name: "recent_total", type: "double precision" })
  recentTotal!: number;

  /** Sold in the same steps one year earlier; null when the history is shorter. */
  @Column({ name: "year_ago_total", type: "double precision", nullable: true })
  yearAgoTotal!: number | null;

  @Column({ name: "computed_at", type: "timestamptz", default: () => "now()" })
  computedAt!: Date;
}
