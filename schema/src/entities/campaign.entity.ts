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

  /** IMPORTED or BELLWETHER: run by an ad platform, or planned and run here. */
  @Column({ name: "source", type: "text", default: "IMPORTED" })
  source!: string;

  @Column({ name: "description", type: "text", nullable: true })
  description!: string | null;

  /** DRAFT, SCHEDULED, RUNNING, PAUSED, ENDED or ARCHIVED; null where an ad platform runs it. */
  @Column({ name: "status", type: "text", nullable: true })
  status!: string | null;

  /** Grows with every change; each has its row in `campaign_event`. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** IANA name, in which wall times are meant. */
  @Column({ name: "time_zone", type: "text", nullable: true })
  timeZone!: string | null;

  /** As clocks in the time zone show it. */
  @Column({ name: "starts_at_wall", type: "timestamp without time zone", nullable: true })
  startsAtWall!: string | null;

  /** The instant of `starts_at_wall`. */
  @Column({ name: "starts_at", type: "timestamptz", nullable: true })
  startsAt!: Date | null;

  @Column({ name: "ends_at_wall", type: "timestamp without time zone", nullable: true })
  endsAtWall!: string | null;

  @Column({ name: "ends_at", type: "timestamptz", nullable: true })
  endsAt!: Date | null;

  /** EVEN, FRONT_LOADED or AS_FAST_AS_POSSIBLE. */
  @Column({ name: "pacing", type: "text", default: "EVEN" })
  pacing!: string;

  /** Of EMAIL, WEBHOOK, EXPORT and AD_PLATFORM. */
  @Column({ name: "channels", type: "text", array: true, default: "{}" })
  channels!: string[];

  /** The list at an ad platform that it fills; null for none. */
  @Column({ name: "ad_audience_id", type: "uuid", nullable: true })
  adAudienceId!: string | null;

  /** Whom it reaches: the members of this segment, or whoever matches the predicate. */
  @Column({ name: "segment_id", type: "uuid", nullable: true })
  segmentId!: string | null;

  /** Ids inside are keys. */
  @Column({ name: "audience_predicate", type: "jsonb", nullable: true })
  audiencePredicate!: object | null;

  /** FROZEN or LIVE: whether whoever comes in later is reached too. */
  @Column({ name: "audience_mode", type: "text", default: "FROZEN" })
  audienceMode!: string;

  /** Of the audience, kept from being reached so that the effect can be measured; 0 to 0.5. Numeric as text. */
  @Column({ name: "holdout_share", type: "numeric", default: 0 })
  holdoutShare!: string;

  /** Messages that one person gets at most within `cap_days` days, of all campaigns together. */
  @Column({ name: "cap_sends", type: "integer", nullable: true })
  capSends!: number | null;

  @Column({ name: "cap_days", type: "integer", nullable: true })
  capDays!: number | null;

  /** OFF, WARN or PAUSE: what becomes of it when its products run out of stock. */
  @Column({ name: "guard", type: "text", default: "WARN" })
  guard!: string;

  /** Where it leads. */
  @Column({ name: "landing_url", type: "text", nullable: true })
  landingUrl!: string | null;

  /** What its links are marked by: `{ source, medium, campaign, term, content }`. */
  @Column({ name: "utm", type: "jsonb", default: {} })
  utm!: object;

  /** When it first sent or spent something: from then on a start cannot be taken back. */
  @Column({ name: "first_spent_at", type: "timestamptz", nullable: true })
  firstSpentAt!: Date | null;

  /** Member or API key. */
  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
