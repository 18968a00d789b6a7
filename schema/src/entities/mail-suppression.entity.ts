import { Column, Entity, PrimaryColumn } from "typeorm";

/** An address that is not written to again. */
@Entity({ name: "mail_suppression" })
export class MailSuppressionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** SHA-256 of the address in lower case. */
  @PrimaryColumn({ name: "address_hash", type: "bytea" })
  addressHash!: Buffer;

  /** BOUNCED or COMPLAINED. */
  @Column({ name: "reason", type: "text" })
  reason!: string;

  @Column({ name: "suppressed_at", type: "timestamptz", default: () => "now()" })
  suppressedAt!: Date;
}
