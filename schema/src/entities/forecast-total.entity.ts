import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one model version expects of all products together, of a category with those below it, or of a location. */
@Entity({ name: "forecast_total" })
export class ForecastTotalEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Null: of all categories. At most one of category and location is given. */
  @Column({ name: "category_id", type: "uuid", nullable: true })
  categoryId!: string | null;

  /** Null: of all locations. */
  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

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

  /** Row-major [probability][step]. The row of 0.5 is the sum of the forecasts below; other quantiles do not add up. */
  @Column({ name: "quantiles", type: "double precision", array: true })
  quantiles!: number[];

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
