import { Column, Entity, PrimaryColumn } from "typeorm";

/** One contact of a customer or an anonymous visitor with an ad, or the conversion that contacts led to. */
@Entity({ name: "touchpoint" })
export class TouchpointEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The sender's own id, or one made of who, when and where. */
  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  /** Null while the visitor is anonymous. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** A visitor's or device's id as the sender knows it. */
  @Column({ name: "anonymous_id", type: "text", nullable: true })
  anonymousId!: string | null;

  @Column({ name: "occurred_at", type: "timestamptz" })
  occurredAt!: Date;

  /** Null: a conversion of its own, at no ad. */
  @Column({ name: "ad_channel_id", type: "uuid", nullable: true })
  adChannelId!: string | null;

  @Column({ name: "campaign_id", type: "uuid", nullable: true })
  campaignId!: string | null;

  /** Whether a conversion happened here. */
  @Column({ name: "converted", type: "boolean", default: false })
  converted!: boolean;

  /** What the conversion was worth, in `currency`. Numeric as text. */
  @Column({ name: "value", type: "numeric", nullable: true })
  value!: string | null;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text", nullable: true })
  currency!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
