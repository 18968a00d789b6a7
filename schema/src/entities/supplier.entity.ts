import { Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody who delivers products. */
@Entity({ name: "supplier" })
export class SupplierEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  /** Where purchase orders are sent. */
  @Column({ name: "email", type: "text", nullable: true })
  email!: string | null;

  /** ISO 3166, two letters. */
  @Column({ name: "country", type: "text", nullable: true })
  country!: string | null;

  /** Days from order to receipt as the supplier states them; what receipts show is learned. Numeric as text. */
  @Column({ name: "lead_time_days", type: "numeric", nullable: true })
  leadTimeDays!: string | null;

  /** Days of the week on which nothing leaves the supplier: 1 Monday to 7 Sunday. */
  @Column({ name: "closed_weekdays", type: "smallint", array: true, default: [] })
  closedWeekdays!: number[];

  /** Holidays, as PostgreSQL writes them: {[2026-02-14,2026-02-24)}; the last day is excluded. */
  @Column({ name: "closed_days", type: "datemultirange", default: "{}" })
  closedDays!: string;

  @Column({ name: "active", type: "boolean", default: true })
  active!: boolean;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
