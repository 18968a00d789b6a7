import { Column, Entity, PrimaryColumn } from "typeorm";

/** How far the audience of a campaign is with one of its channels. */
@Entity({ name: "campaign_audience" })
export class CampaignAudienceEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  /** One of `campaignChannels`. */
  @PrimaryColumn({ name: "channel", type: "text" })
  channel!: string;

  /** Null: asked for, and not written down yet. */
  @Column({ name: "frozen_at", type: "timestamptz", nullable: true })
  frozenAt!: Date | null;

  /** When what waits is to be sent, or newcomers looked for; null: nothing is left to do. */
  @Column({ name: "next_look_at", type: "timestamptz", nullable: true, default: () => "now()" })
  nextLookAt!: Date | null;
}
