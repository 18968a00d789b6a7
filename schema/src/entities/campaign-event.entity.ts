import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was done with a campaign, one row for each of its versions; rows are only added. */
@Entity({ name: "campaign_event" })
export class CampaignEventEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  /** The campaign's version that it led to. */
  @PrimaryColumn({ name: "version", type: "integer" })
  version!: number;

  /** CREATE, UNDO or one of the life's actions; null where contents were changed. */
  @Column({ name: "action", type: "text", nullable: true })
  action!: string | null;

  @Column({ name: "from_status", type: "text", nullable: true })
  fromStatus!: string | null;

  @Column({ name: "to_status", type: "text" })
  toStatus!: string;

  /** PERSON, CLOCK, GUARD or DELIVERY. */
  @Column({ name: "cause", type: "text" })
  cause!: string;

  /** Member or API key; null where no person did it. */
  @Column({ name: "author", type: "text", nullable: true })
  author!: string | null;

  /** A code of why the platform did it, or a person's own words. */
  @Column({ name: "reason", type: "text", nullable: true })
  reason!: string | null;

  /** By field, what it was and what it is: `{ name: { from, to } }`. */
  @Column({ name: "changes", type: "jsonb", default: {} })
  changes!: object;

  @Column({ name: "occurred_at", type: "timestamptz", default: () => "clock_timestamp()" })
  occurredAt!: Date;
}
