import { Column, Entity, PrimaryColumn } from "typeorm";

/** That the oldest lines of the audit log were cut off, and the hash that the first one left follows. Written by `audit_cut` alone. */
@Entity({ name: "audit_anchor" })
export class AuditAnchorEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** From 1; each follows the one before. */
  @PrimaryColumn({ name: "number", type: "integer" })
  number!: number;

  /** The last line that was cut off, and its hash. */
  @Column({ name: "through_sequence", type: "bigint" })
  throughSequence!: string;

  @Column({ name: "through_hash", type: "bytea" })
  throughHash!: Buffer;

  /** Lines that were cut off, and when the first and the last of them were written. */
  @Column({ name: "line_count", type: "bigint" })
  lineCount!: string;

  @Column({ name: "first_at", type: "timestamptz" })
  firstAt!: Date;

  @Column({ name: "last_at", type: "timestamptz" })
  lastAt!: Date;

  @Column({ name: "cut_at", type: "timestamptz", default: () => "clock_timestamp()" })
  cutAt!: Date;

  /** The hash of the anchor before; zeros for the first. */
  @Column({ name: "previous_hash", type: "bytea" })
  previousHash!: Buffer;

  /** Of all of the above. */
  @Column({ name: "hash", type: "bytea" })
  hash!: Buffer;

  /** The hash, sealed under SECRETS_KEY: who has the database alone cannot make one. */
  @Column({ name: "seal", type: "bytea", nullable: true })
  seal!: Buffer | null;
}
