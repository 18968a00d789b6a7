import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was asked for in a person's name, and the proof of what was done. */
@Entity({ name: "privacy_request" })
export class PrivacyRequestEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** EXPORT or ERASURE. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  @Column({ name: "status", type: "text", default: "QUEUED" })
  status!: string;

  /** Of nobody any more, once erased. */
  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  @Column({ name: "external_id_hash", type: "bytea" })
  externalIdHash!: Buffer;

  /** Member or key; null for a retention rule. */
  @Column({ name: "requested_by", type: "text", nullable: true })
  requestedBy!: string | null;

  @Column({ name: "requested_at", type: "timestamptz", default: () => "now()" })
  requestedAt!: Date;

  @Column({ name: "completed_at", type: "timestamptz", nullable: true })
  completedAt!: Date | null;

  @Column({ name: "job_id", type: "uuid", nullable: true })
  jobId!: string | null;

  /** The file of an export, while it is kept. */
  @Column({ name: "artifact_id", type: "uuid", nullable: true })
  artifactId!: string | null;

  @Column({ name: "expires_at", type: "timestamptz", nullable: true })
  expiresAt!: Date | null;

  /** Counts of rows by table and act; nothing of the person. */
  @Column({ name: "proof", type: "jsonb", nullable: true })
  proof!: Record<string, unknown> | null;

  /** SHA-256 of the proof as text. */
  @Column({ name: "proof_hash", type: "bytea", nullable: true })
  proofHash!: Buffer | null;
}
