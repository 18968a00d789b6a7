import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one model version expects of one demand series. */
@Entity({ name: "forecast" })
export class ForecastEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @PrimaryColumn({ name: "series_id", type: "uuid" })
  seriesId!: string;

  /** First step forecast. */
  @Column({ name: "start_date", type: "date" })
  startDate!: string;

  @Column({ name: "horizon", type: "integer" })
  horizon!: number;

  /** Quantile probabilities, ascending; 0.5 among them. */
  @Column({ name: "probabilities", type: "double precision", array: true })
  probabilities!: number[];

  /** Row-major [probability][step]; rows never cross. */
  @Column({ name: "quantiles", type: "double precision", array: true })
  quantiles!: number[];

  /** As `quantiles`, of the sum from the first step to each, from joint sample paths; null where none were drawn. */
  @Column({ name: "sum_quantiles", type: "real", array: true, nullable: true })
  sumQuantiles!: number[] | null;

  /** Parts that add up to the median within 1e-6, each of `horizon` numbers: { level, trend, seasonality, rest }. */
  @Column({ name: "drivers", type: "jsonb", default: {} })
  drivers!: Record<string, number[]>;

  /** Champion of this series, such as `seasonal-naive`. */
  @Column({ name: "method", type: "text" })
  method!: string;

  /** { mase, wape, pinball, coverage95, naiveMase, windows } from the rolling-origin backtest. */
  @Column({ name: "accuracy", type: "jsonb" })
  accuracy!: Record<string, number | null>;

  /** Why this method and these numbers, strongest first: [{ code, facts }]. */
  @Column({ name: "reasons", type: "jsonb", default: [] })
  reasons!: { code: string; facts?: Record<string, string | number> }[];

  /** Median summed over the horizon. */
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
