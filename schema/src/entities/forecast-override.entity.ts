import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * Demand that somebody plans with on some days instead of the model's. A row stays as it was set: it can only be withdrawn, and
 * an edit withdraws it and adds another.
 */
@Entity({ name: "forecast_override" })
export class ForecastOverrideEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Null: over all locations together. */
  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  /** First and last day, in the organisation's calendar. */
  @Column({ name: "from_day", type: "date" })
  fromDay!: string;

  @Column({ name: "to_day", type: "date" })
  toDay!: string;

  /** ABSOLUTE units, units to ADD, or PERCENT more or less. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  /** Whether the amount is for the whole PERIOD or for each DAY. */
  @Column({ name: "basis", type: "text" })
  basis!: string;

  /** As it was given: units, or percent. */
  @Column({ name: "amount", type: "double precision" })
  amount!: number;

  /** A day's planned demand is factor × the model's median + that day's shift, never below zero. */
  @Column({ name: "factor", type: "double precision" })
  factor!: number;

  /** Units, one number per day from `fromDay`. */
  @Column({ name: "shifts", type: "double precision", array: true })
  shifts!: number[];

  /** Why: one of a few kinds, for sums. */
  @Column({ name: "reason", type: "text" })
  reason!: string;

  /** Why, in words. */
  @Column({ name: "comment", type: "text" })
  comment!: string;

  /** Whose numbers were known when it was set; null where that version is gone. */
  @Column({ name: "model_version_id", type: "uuid", nullable: true })
  modelVersionId!: string | null;

  /** The model's median of each day when it was set; units. */
  @Column({ name: "model_values", type: "double precision", array: true })
  modelValues!: number[];

  /** What was planned for each day instead; units. */
  @Column({ name: "planned_values", type: "double precision", array: true })
  plannedValues!: number[];

  /** member or apiKey. */
  @Column({ name: "author_kind", type: "text" })
  authorKind!: string;

  @Column({ name: "author_id", type: "text" })
  authorId!: string;

  /** The name at the time: people and keys go, the audit stays. */
  @Column({ name: "author_name", type: "text", nullable: true })
  authorName!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  /** The override that this one took the place of, or brings back. */
  @Column({ name: "replaces_id", type: "uuid", nullable: true })
  replacesId!: string | null;

  @Column({ name: "withdrawn_at", type: "timestamptz", nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: "withdrawn_by_kind", type: "text", nullable: true })
  withdrawnByKind!: string | null;

  @Column({ name: "withdrawn_by_id", type: "text", nullable: true })
  withdrawnById!: string | null;

  @Column({ name: "withdrawn_by_name", type: "text", nullable: true })
  withdrawnByName!: string | null;

  @Column({ name: "withdrawn_reason", type: "text", nullable: true })
  withdrawnReason!: string | null;
}
