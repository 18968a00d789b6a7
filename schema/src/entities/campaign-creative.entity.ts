import { Column, Entity, PrimaryColumn } from "typeorm";

/** A variant's words in one language. */
@Entity({ name: "campaign_creative" })
export class CampaignCreativeEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "variant_id", type: "uuid" })
  variantId!: string;

  /** `en` or `zh-CN`. */
  @PrimaryColumn({ name: "locale", type: "text" })
  locale!: string;

  @Column({ name: "subject", type: "text", default: "" })
  subject!: string;

  /** What mail programs show beside the subject. */
  @Column({ name: "preheader", type: "text", default: "" })
  preheader!: string;

  @Column({ name: "body", type: "text", default: "" })
  body!: string;

  /** MJML or TEXT. */
  @Column({ name: "body_format", type: "text", default: "TEXT" })
  bodyFormat!: string;

  /** Where its links lead; null: to the campaign's own address. */
  @Column({ name: "link_url", type: "text", nullable: true })
  linkUrl!: string | null;
}
