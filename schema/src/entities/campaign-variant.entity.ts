import { Column, Entity, PrimaryColumn } from "typeorm";

/** One of the versions that a campaign tries against each other; a campaign without a test has one. */
@Entity({ name: "campaign_variant" })
export class CampaignVariantEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  /** From 0, in the order in which they are shown. */
  @Column({ name: "position", type: "integer" })
  position!: number;

  /** Such as A. */
  @Column({ name: "name", type: "text" })
  name!: string;

  /** Of those who are reached; a campaign's variants add up to 1. Numeric as text. */
  @Column({ name: "share", type: "numeric" })
  share!: string;
}
