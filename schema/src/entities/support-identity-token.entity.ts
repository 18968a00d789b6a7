import { Column, Entity, PrimaryColumn } from "typeorm";

/** A token by which a shop vouched for a visitor, and whose it is. */
@Entity({ name: "support_identity_token" })
export class SupportIdentityTokenEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** SHA-256. */
  @PrimaryColumn({ name: "token_hash", type: "bytea" })
  tokenHash!: Buffer;

  /** Which brought it first; it is good for no other. */
  @Column({ name: "browser_id", type: "uuid" })
  browserId!: string;

  @Column({ name: "visitor_id", type: "uuid" })
  visitorId!: string;

  @Column({ name: "expires_at", type: "timestamptz" })
  expiresAt!: Date;
}
