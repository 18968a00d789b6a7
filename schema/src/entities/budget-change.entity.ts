import { Column, Entity, PrimaryColumn } from "typeorm";

/** One campaign's budget before and after a scenario set it. */
@Entity({ name: "budget_change" })
export class BudgetChangeEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "application_id", type: "uuid" })
  applicationId!: string;

  @PrimaryColumn({ name: "campaign_id", type: "uuid" })
  campaignId!: string;

  /** Null where the campaign had none. */
  @Column({ name: "before_amount", type: "numeric", precision: 18, scale: 4, nullable: true })
  beforeAmount!: string | null;

  @Column({ name: "before_currency", type: "text", nullable: true })
  beforeCurrency!: string | null;

  @Column({ name: "after_amount", type: "numeric", precision: 18, scale: 4 })
  afterAmount!: string;

  @Column({ name: "after_currency", type: "text" })
  afterCurrency!: string;
}
