import { Column, Entity, PrimaryColumn } from "typeorm";

/** The mailbox that customers write to. */
@Entity({ name: "support_mail_account" })
export class SupportMailAccountEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @Column({ name: "is_on", type: "boolean" })
  isOn!: boolean;

  @Column({ name: "address", type: "text" })
  address!: string;

  @Column({ name: "host", type: "text" })
  host!: string;

  @Column({ name: "port", type: "integer" })
  port!: number;

  /** TLS from the start, STARTTLS, or NONE. */
  @Column({ name: "security", type: "text" })
  security!: string;

  @Column({ name: "username", type: "text" })
  username!: string;

  /** Sealed. */
  @Column({ name: "password", type: "bytea" })
  password!: Buffer;

  @Column({ name: "mailbox", type: "text", default: "INBOX" })
  mailbox!: string;

  @Column({ name: "uid_validity", type: "bigint", nullable: true })
  uidValidity!: string | null;

  /** The last mail that was read. */
  @Column({ name: "last_uid", type: "bigint", default: 0 })
  lastUid!: string;

  @Column({ name: "looked_at", type: "timestamptz", nullable: true })
  lookedAt!: Date | null;

  /** Why mails could not be fetched. */
  @Column({ name: "problem", type: "text", nullable: true })
  problem!: string | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
