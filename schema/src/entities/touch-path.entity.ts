import { Column, Entity, PrimaryColumn } from "typeorm";

/** How many persons went one path of channels in a month, where persons themselves are not known. */
@Entity({ name: "touch_path" })
export class TouchPathEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Its first day. */
  @Column({ name: "month", type: "date" })
  month!: string;

  /** Ids of ad channels, in the order in which they were met. */
  @Column({ name: "channels", type: "uuid", array: true })
  channels!: string[];

  /** Of the channels, since a path may be longer than a key of an index may be. */
  @Column({ name: "channels_hash", type: "bytea" })
  channelsHash!: Buffer;

  /** Paths that ended in one. Whole number as text. */
  @Column({ name: "conversions", type: "bigint" })
  conversions!: string;

  /** Of the conversions together, in `currency`. Numeric as text. */
  @Column({ name: "value", type: "numeric", nullable: true })
  value!: string | null;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text", nullable: true })
  currency!: string | null;

  /** Paths that ended in none. Whole number as text. */
  @Column({ name: "without_conversion", type: "bigint" })
  withoutConversion!: string;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
