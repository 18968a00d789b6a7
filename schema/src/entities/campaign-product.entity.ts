import { Entity, PrimaryColumn } from "typeorm";

/** A product that a campaign is for. */
@Entity({ name: "campaign_product" })
export class CampaignProductEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;
}
