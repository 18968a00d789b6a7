import { Column, Entity, PrimaryColumn } from "typeorm";

/** Which record of a CRM is which customer, and what both held when they were last looked at. */
@Entity({ name: "crm_link" })
export class CrmLinkEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "connection_id", type: "uuid" })
  connectionId!: string;

  @PrimaryColumn({ name: "crm_id", type: "text" })
  crmId!: string;

  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  /** The record's values by field of ours, as read through the mapping: another one means a change there. */
  @Column({ name: "seen_there", type: "jsonb", default: {} })
  seenThere!: Record<string, string | number | boolean | null>;

  /** The customer's values by field: another one means a change here. */
  @Column({ name: "seen_here", type: "jsonb", default: {} })
  seenHere!: Record<string, string | number | boolean | null>;

  /** The customer's version that `seenHere` is of; null: something waits to be written to the CRM. */
  @Column({ name: "customer_version", type: "integer", nullable: true })
  customerVersion!: number | null;

  /** When the record was found deleted, or merged into another. */
  @Column({ name: "gone_at", type: "timestamptz", nullable: true })
  goneAt!: Date | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
