import { Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody whom an ad platform was told of, or may have been, until it confirmed that they are off its list. */
@Entity({ name: "ad_audience_member" })
export class AdAudienceMemberEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** That of their message. */
  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "ad_audience_id", type: "uuid" })
  adAudienceId!: string;

  @Column({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  /** Null: erased here, and to be taken off there. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** SHA-256 of the address as the platform writes it. */
  @Column({ name: "email_digest", type: "bytea", nullable: true })
  emailDigest!: Buffer | null;

  @Column({ name: "phone_digest", type: "bytea", nullable: true })
  phoneDigest!: Buffer | null;

  @Column({ name: "added_at", type: "timestamptz", default: () => "now()" })
  addedAt!: Date;
}
