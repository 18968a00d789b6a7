import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a customer last decided about one purpose. Nothing decided is no row, and no consent. */
@Entity({ name: "customer_consent" })
export class CustomerConsentEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "customer_id", type: "uuid" })
  customerId!: string;

  /** One of `contracts/consent`. */
  @PrimaryColumn({ name: "purpose", type: "text" })
  purpose!: string;

  @Column({ name: "granted", type: "boolean" })
  granted!: boolean;

  @Column({ name: "decided_at", type: "timestamptz" })
  decidedAt!: Date;

  /** Where the decision was taken, such as a form or a file. */
  @Column({ name: "source", type: "text" })
  source!: string;

  @Column({ name: "recorded_at", type: "timestamptz", default: () => "now()" })
  recordedAt!: Date;

  /** Member or key; null for an import. */
  @Column({ name: "recorded_by", type: "text", nullable: true })
  recordedBy!: string | null;
}
