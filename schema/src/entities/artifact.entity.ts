import { Column, Entity, PrimaryColumn } from "typeorm";

/** A stored blob: model weights or an uploaded file. Its bytes lie in `artifact_chunk`, or at `uri`. */
@Entity({ name: "artifact" })
export class ArtifactEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "content_type", type: "text" })
  contentType!: string;

  @Column({ name: "byte_length", type: "bigint" })
  byteLength!: string;

  /** Hex. */
  @Column({ name: "sha256", type: "text" })
  sha256!: string;

  /** Where the bytes lie when not in the database: a file: or s3: address. */
  @Column({ name: "uri", type: "text", nullable: true })
  uri!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
