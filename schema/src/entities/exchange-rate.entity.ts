import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one unit of a currency was worth in another from a day on, until the next day that has a rate. */
@Entity({ name: "exchange_rate" })
export class ExchangeRateEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** ISO 4217: the organisation's currency when the rate was given. */
  @PrimaryColumn({ name: "into_currency", type: "text" })
  intoCurrency!: string;

  /** ISO 4217. */
  @PrimaryColumn({ name: "currency", type: "text" })
  currency!: string;

  @PrimaryColumn({ name: "day", type: "date" })
  day!: string;

  /** Units of `intoCurrency` for one of `currency`. Numeric as text. */
  @Column({ name: "rate", type: "numeric" })
  rate!: string;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
