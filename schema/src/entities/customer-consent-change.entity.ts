import { Column, Entity, PrimaryColumn } from "typeorm";

/** Every decision that was ever told, late ones included. */
@Entity({ name: "customer_consent_change" })
export class CustomerConsentChangeEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;

  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  @Column({ name: "purpose", type: "text" })
  purpose!: string;

  @Column({ name: "granted", type: "boolean" })
  granted!: boolean;

  @Column({ name: "decided_at", type: "timestamptz" })
  decidedAt!: Date;

  @Column({ name: "source", type: "text" })
  source!: string;

  @Column({ name: "recorded_at", type: "timestamptz", default: () => "now()" })
  recordedAt!: Date;

  @Column({ name: "recorded_by", type: "text", nullable: true })
  recordedBy!: string | null;
}
