import { Column, Entity, PrimaryColumn } from "typeorm";

/** A test of an ad channel in some markets, with others to compare with. */
@Entity({ name: "ad_experiment" })
export class AdExperimentEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Of an import; null where it was planned here. */
  @Column({ name: "external_id", type: "text", nullable: true })
  externalId!: string | null;

  @Column({ name: "name", type: "text" })
  name!: string;

  @Column({ name: "ad_channel_id", type: "uuid" })
  adChannelId!: string;

  /** PLANNED, RUNNING, CONCLUDED or CANCELLED. */
  @Column({ name: "state", type: "text" })
  state!: string;

  /** HOLDOUT: the channel pauses in the test markets. HEAVY_UP: more is spent there. */
  @Column({ name: "design", type: "text" })
  design!: string;

  /** ORDER_REVENUE, ORDERS, REPORTED_REVENUE or REPORTED_CONVERSIONS: what is compared. */
  @Column({ name: "outcome", type: "text" })
  outcome!: string;

  @Column({ name: "test_geos", type: "text", array: true })
  testGeos!: string[];

  /** Empty where an import does not tell. */
  @Column({ name: "control_geos", type: "text", array: true })
  controlGeos!: string[];

  @Column({ name: "starts_on", type: "date" })
  startsOn!: string;

  /** Last day. */
  @Column({ name: "ends_on", type: "date" })
  endsOn!: string;

  /** How well the test was expected to tell, when it was planned. */
  @Column({ name: "power", type: "jsonb", nullable: true })
  power!: object | null;

  /** Week by week what was found, when it was concluded here. */
  @Column({ name: "read_out", type: "jsonb", nullable: true })
  readOut!: object | null;

  /** Outcome in the test markets over all days of the test beyond what would have been without it; below 0 for less. */
  @Column({ name: "lift", type: "double precision", nullable: true })
  lift!: number | null;

  /** Ends of the 90 % interval. */
  @Column({ name: "lift_lower", type: "double precision", nullable: true })
  liftLower!: number | null;

  @Column({ name: "lift_upper", type: "double precision", nullable: true })
  liftUpper!: number | null;

  /** Standard error of `lift`. */
  @Column({ name: "lift_se", type: "double precision", nullable: true })
  liftSe!: number | null;

  /** Spent on the channel in the test markets during the test, in the organisation's currency. Numeric as text. */
  @Column({ name: "spend_with", type: "numeric", nullable: true })
  spendWith!: string | null;

  /** What would have been spent there without the test: as much a day as in as many days before. Numeric as text. */
  @Column({ name: "spend_without", type: "numeric", nullable: true })
  spendWithout!: string | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
