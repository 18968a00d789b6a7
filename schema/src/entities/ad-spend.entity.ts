import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one campaign cost on one day in one place, and what the ad platform says it brought. */
@Entity({ name: "ad_spend" })
export class AdSpendEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "day", type: "date" })
  day!: string;

  @Column({ name: "ad_channel_id", type: "uuid" })
  adChannelId!: string;

  /** Null: of the channel as a whole. */
  @Column({ name: "campaign_id", type: "uuid", nullable: true })
  campaignId!: string | null;

  /** A region as the organisation names it. Null: everywhere. */
  @Column({ name: "geo", type: "text", nullable: true })
  geo!: string | null;

  /** In `currency`. Numeric as text. */
  @Column({ name: "spend", type: "numeric" })
  spend!: string;

  /** ISO 4217, as it was paid. The view `ad_spend_converted` has it in the organisation's. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Null: not told. Whole number as text. */
  @Column({ name: "impressions", type: "bigint", nullable: true })
  impressions!: string | null;

  /** Null: not told. Whole number as text. */
  @Column({ name: "clicks", type: "bigint", nullable: true })
  clicks!: string | null;

  /** As the platform counts them, in parts where it shares them out. Null: not told. Numeric as text. */
  @Column({ name: "conversions", type: "numeric", nullable: true })
  conversions!: string | null;

  /** As the platform claims it, in `currency`. Null: not told, which is not zero. Numeric as text. */
  @Column({ name: "revenue", type: "numeric", nullable: true })
  revenue!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
