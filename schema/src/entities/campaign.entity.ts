import { Column, Entity, PrimaryColumn } from "typeorm";

/** Ads with one purpose and budget: one that an ad platform runs, or one that is managed here. */
@Entity({ name: "campaign" })
export class CampaignEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The ad platform's or the organisation's own id. */
  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  /** Null: on none, or on several; each row of spend names its own. */
  @Column({ name: "ad_channel_id", type: "uuid", nullable: true })
  adChannelId!: string | null;

  /** One of `campaignObjectives` in contracts/campaign-objectives. */
  @Column({ name: "objective", type: "text", nullable: true })
  objective!: string | null;

  @Column({ name: "starts_on", type: "date", nullable: true })
  startsOn!: string | null;

  /** Included. Null: until it is ended. */
  @Column({ name: "ends_on", type: "date", nullable: true })
  endsOn!: string | null;

  /** ISO 4217, of the budget. */
  @Column({ name: "currency", type: "text", nullable: true })
  currency!: string | null;

  /** For all of its days, in `currency`. Numeric as text. */
  @Column({ name: "budget", type: "numeric", nullable: true })
  budget!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
