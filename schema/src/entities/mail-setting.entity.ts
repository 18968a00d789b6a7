import { Column, Entity, PrimaryColumn } from "typeorm";

/** The server by which campaigns of an organisation send, and what its domain was found to say. */
@Entity({ name: "mail_setting" })
export class MailSettingEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @Column({ name: "host", type: "text" })
  host!: string;

  @Column({ name: "port", type: "integer" })
  port!: number;

  /** TLS from the start, STARTTLS, or NONE. */
  @Column({ name: "security", type: "text" })
  security!: string;

  @Column({ name: "username", type: "text", nullable: true })
  username!: string | null;

  /** Sealed. */
  @Column({ name: "password", type: "bytea", nullable: true })
  password!: Buffer | null;

  @Column({ name: "from_name", type: "text" })
  fromName!: string;

  @Column({ name: "from_address", type: "text" })
  fromAddress!: string;

  @Column({ name: "reply_to", type: "text", nullable: true })
  replyTo!: string | null;

  /** The sender's, which the law wants in every message. */
  @Column({ name: "postal_address", type: "text" })
  postalAddress!: string;

  /** Under which the server's signing key is published. */
  @Column({ name: "dkim_selector", type: "text", nullable: true })
  dkimSelector!: string | null;

  /** Messages a second at most. */
  @Column({ name: "per_second", type: "integer" })
  perSecond!: number;

  @Column({ name: "tracks_opens", type: "boolean", default: false })
  tracksOpens!: boolean;

  /** In the organisation's currency. Numeric as text. */
  @Column({ name: "cost_per_thousand", type: "numeric", default: 0 })
  costPerThousand!: string;

  /** Remarks of the domain's last check. */
  @Column({ name: "findings", type: "jsonb", nullable: true })
  findings!: object | null;

  @Column({ name: "checked_at", type: "timestamptz", nullable: true })
  checkedAt!: Date | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
