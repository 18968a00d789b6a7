import { Column, Entity, PrimaryColumn } from "typeorm";

/** That the audience of a campaign was written down, for one of its channels. */
@Entity({ name: "campaign_audience" })
export class CampaignAudienceEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  /** One of `campaignChannels`. */
  @PrimaryColumn({ name: "channel", type: "text" })
  channel!: string;

  @Column({ name: "frozen_at", type: "timestamptz", default: () => "now()" })
  frozenAt!: Date;
}
