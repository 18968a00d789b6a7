import { Column, Entity, PrimaryColumn } from "typeorm";

/** One message of a campaign to one person, or that the person is left alone to compare with. */
@Entity({ name: "campaign_send" })
export class CampaignSendEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** The key under which it is sent. */
  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  @Column({ name: "channel", type: "text" })
  channel!: string;

  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  /** Null: held out. */
  @Column({ name: "variant_id", type: "uuid", nullable: true })
  variantId!: string | null;

  @Column({ name: "locale", type: "text" })
  locale!: string;

  /** HELD_OUT, to compare with; WAITING, CLAIMED by a process, SENT, SKIPPED, BOUNCED or FAILED. */
  @Column({ name: "status", type: "text" })
  status!: string;

  /** Why it was not sent. */
  @Column({ name: "reason", type: "text", nullable: true })
  reason!: string | null;

  /** From when on what the person does is compared. */
  @Column({ name: "assigned_at", type: "timestamptz", default: () => "now()" })
  assignedAt!: Date;

  @Column({ name: "attempts", type: "smallint", default: 0 })
  attempts!: number;

  @Column({ name: "next_attempt_at", type: "timestamptz", default: () => "now()" })
  nextAttemptAt!: Date;

  /** Set before it leaves: whatever happens then, the receiver may have it. */
  @Column({ name: "handed_at", type: "timestamptz", nullable: true })
  handedAt!: Date | null;

  /** Its process died with it in its hands; it was sent again under the same key. */
  @Column({ name: "was_in_doubt", type: "boolean", default: false })
  wasInDoubt!: boolean;

  @Column({ name: "sent_at", type: "timestamptz", nullable: true })
  sentAt!: Date | null;

  /** The server's last answer. */
  @Column({ name: "answer", type: "text", nullable: true })
  answer!: string | null;

  /** When it became an event of the customer. */
  @Column({ name: "told_at", type: "timestamptz", nullable: true })
  toldAt!: Date | null;

  @Column({ name: "opened_at", type: "timestamptz", nullable: true })
  openedAt!: Date | null;

  @Column({ name: "clicked_at", type: "timestamptz", nullable: true })
  clickedAt!: Date | null;

  @Column({ name: "bounced_at", type: "timestamptz", nullable: true })
  bouncedAt!: Date | null;

  @Column({ name: "complained_at", type: "timestamptz", nullable: true })
  complainedAt!: Date | null;

  @Column({ name: "unsubscribed_at", type: "timestamptz", nullable: true })
  unsubscribedAt!: Date | null;
}
