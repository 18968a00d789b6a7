import { Column, Entity, PrimaryColumn } from "typeorm";

/** A product of a campaign that runs out of stock before the campaign is over; gone once it does not any more. */
@Entity({ name: "campaign_stock_risk" })
export class CampaignStockRiskEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  @PrimaryColumn({ name: "product_id", type: "uuid" })
  productId!: string;

  /** The first day on which more is expected to be asked for than there is. */
  @Column({ name: "out_on", type: "date" })
  outOn!: string;

  /** Units on hand at all locations and not promised. Numeric as text. */
  @Column({ name: "available", type: "numeric" })
  available!: string;

  /** Units that come in from suppliers before the campaign is over. Numeric as text. */
  @Column({ name: "arriving", type: "numeric" })
  arriving!: string;

  /** Units expected to be asked for until the campaign is over; null where nothing is forecast. Numeric as text. */
  @Column({ name: "expected", type: "numeric", nullable: true })
  expected!: string | null;

  @Column({ name: "found_at", type: "timestamptz", default: () => "now()" })
  foundAt!: Date;

  /** When somebody let the campaign go on although they were warned. */
  @Column({ name: "accepted_at", type: "timestamptz", nullable: true })
  acceptedAt!: Date | null;
}
