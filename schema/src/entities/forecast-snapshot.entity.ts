import { Column, Entity, PrimaryColumn } from "typeorm";

/** One forecast as a model version made it and people saw it, kept to be judged by what comes. */
@Entity({ name: "forecast_snapshot" })
export class ForecastSnapshotEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  /** The demand series, or the total, that it is a forecast of. */
  @PrimaryColumn({ name: "node_id", type: "uuid" })
  nodeId!: string;

  /** DAY or WEEK. */
  @Column({ name: "granularity", type: "text" })
  granularity!: string;

  /** PLACE (a product at a location), PRODUCT, CATEGORY, LOCATION or ALL. */
  @Column({ name: "level", type: "text" })
  level!: string;

  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  @Column({ name: "category_id", type: "uuid", nullable: true })
  categoryId!: string | null;

  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  @Column({ name: "method", type: "text" })
  method!: string;

  /** First step forecast. */
  @Column({ name: "start_date", type: "date" })
  startDate!: string;

  @Column({ name: "horizon", type: "integer" })
  horizon!: number;

  /** Mean absolute seasonal difference of the history, in units: the scale of MASE; 0 where nothing ever changed. */
  @Column({ name: "scale", type: "double precision" })
  scale!: number;

  /** The last season before the start, which the naive forecast repeats. */
  @Column({ name: "season", type: "real", array: true })
  season!: number[];

  /** Row-major [probability][step]; null where it is not waited for (any more) what comes. */
  @Column({ name: "quantiles", type: "real", array: true, nullable: true })
  quantiles!: number[] | null;
}
