import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What the errors of one forecast add up to, over its steps of one lead in one month. All of it are sums, so that rows of any
 * series, leads and months can be added and divided afterwards. What they are asked by is repeated from the snapshot: a join of
 * tables that a training has just filled is planned without statistics, and took seconds.
 */
@Entity({ name: "forecast_accuracy" })
export class ForecastAccuracyEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @PrimaryColumn({ name: "node_id", type: "uuid" })
  nodeId!: string;

  /** REALISED: by what came after the forecast was shown. BACKTEST: by the past that the training hid from it. */
  @PrimaryColumn({ name: "source", type: "text" })
  source!: string;

  /** First step forecast; of a backtest, of its window. */
  @PrimaryColumn({ name: "origin", type: "date" })
  origin!: string;

  /** WEEK, MONTH, QUARTER or YEAR: how far ahead the steps were. */
  @PrimaryColumn({ name: "lead", type: "text" })
  lead!: string;

  /** First day of the month that the steps begin in. */
  @PrimaryColumn({ name: "month", type: "date" })
  month!: string;

  /** Whether the steps had a day without stock, whose demand is estimated. */
  @PrimaryColumn({ name: "stocked_out", type: "boolean" })
  stockedOut!: boolean;

  /** DAY or WEEK. */
  @Column({ name: "granularity", type: "text" })
  granularity!: string;

  /** PLACE, PRODUCT, CATEGORY, LOCATION or ALL. */
  @Column({ name: "level", type: "text" })
  level!: string;

  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  @Column({ name: "method", type: "text" })
  method!: string;

  /** First step that the version forecast. */
  @Column({ name: "start_date", type: "date" })
  startDate!: string;

  @Column({ name: "steps", type: "integer" })
  steps!: number;

  /** Units that came. */
  @Column({ name: "actual", type: "double precision" })
  actual!: number;

  /** Σ (forecast − actual), units. */
  @Column({ name: "error", type: "double precision" })
  error!: number;

  /** Σ |forecast − actual|, units. */
  @Column({ name: "absolute_error", type: "double precision" })
  absoluteError!: number;

  /** The same two of repeating the last season. */
  @Column({ name: "naive_error", type: "double precision" })
  naiveError!: number;

  @Column({ name: "naive_absolute_error", type: "double precision" })
  naiveAbsoluteError!: number;

  /** Σ of the mean pinball loss over all quantiles, units. */
  @Column({ name: "pinball", type: "double precision" })
  pinball!: number;

  /** Steps of a series that has a scale, and the sums over these, each divided by the scale. */
  @Column({ name: "scaled_steps", type: "integer" })
  scaledSteps!: number;

  @Column({ name: "scaled_error", type: "double precision" })
  scaledError!: number;

  @Column({ name: "scaled_naive_error", type: "double precision" })
  scaledNaiveError!: number;

  @Column({ name: "scaled_pinball", type: "double precision" })
  scaledPinball!: number;

  /** Steps within the 50, 80, 90 and 95 % interval. */
  @Column({ name: "inside", type: "integer", array: true })
  inside!: number[];
}
