import { Column, Entity, PrimaryColumn } from "typeorm";

/** A CRM that an organisation's customers are kept in step with. */
@Entity({ name: "crm_connection" })
export class CrmConnectionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** In the organisation's words. */
  @Column({ name: "name", type: "text" })
  name!: string;

  /** Name of the connector's folder, such as `hubspot`. */
  @Column({ name: "connector", type: "text" })
  connector!: string;

  /** What of the CRM are customers, such as `contacts`. */
  @Column({ name: "object", type: "text" })
  object!: string;

  /** How the CRM calls the account that the credentials open. */
  @Column({ name: "account", type: "text", nullable: true })
  account!: string | null;

  /** What the connector was given, less secrets. */
  @Column({ name: "settings", type: "jsonb", default: {} })
  settings!: Record<string, string>;

  /** JSON of the secrets that the connector was given; sealed with SECRETS_KEY. */
  @Column({ name: "secrets", type: "bytea" })
  secrets!: Buffer;

  /** READY, PAUSED, or UNAUTHORISED: the CRM refuses the credentials. */
  @Column({ name: "status", type: "text", default: "READY" })
  status!: string;

  /** The CRM's field by which records are found that no link names yet; null until it is mapped. */
  @Column({ name: "match_field", type: "text", nullable: true })
  matchField!: string | null;

  /** What `matchField` is compared with: externalId or email. */
  @Column({ name: "match_by", type: "text", default: "email" })
  matchBy!: string;

  /** Whether records of the CRM without a customer become customers. */
  @Column({ name: "creates_here", type: "boolean", default: true })
  createsHere!: boolean;

  /** Whether customers without a record become records of the CRM. */
  @Column({ name: "creates_there", type: "boolean", default: false })
  createsThere!: boolean;

  /** Minutes between two runs; null: by hand. */
  @Column({ name: "schedule_minutes", type: "integer", nullable: true })
  scheduleMinutes!: number | null;

  /** How far the CRM's changes were read; the connector's own. */
  @Column({ name: "cursor", type: "jsonb", nullable: true })
  cursor!: Record<string, unknown> | null;

  /** Counts every change by a person. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** Member or API key that made it. */
  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
