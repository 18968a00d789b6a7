import { Column, Entity, PrimaryColumn } from "typeorm";

/** The tenant itself. Its id is the organisation's id with the sign-in library. */
@Entity({ name: "organisation" })
export class OrganisationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  /** IANA name. Days and weeks of demand are cut in this zone. */
  @Column({ name: "time_zone", type: "text", default: "UTC" })
  timeZone!: string;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text", default: "GBP" })
  currency!: string;

  /** BCP 47; `en` or `zh-CN`. */
  @Column({ name: "locale", type: "text", default: "en" })
  locale!: string;

  /** What money of a year from now counts less, as a fraction: 0.10 for 10 %. Numeric as text. */
  @Column({ name: "customer_discount_rate", type: "numeric", default: 0.1 })
  customerDiscountRate!: string;

  /** Whether things are tried out here: it can be emptied. Said when it is made, and never changed. */
  @Column({ name: "is_sandbox", type: "boolean", default: false })
  isSandbox!: boolean;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
