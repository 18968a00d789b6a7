import { Column, Entity, PrimaryColumn } from "typeorm";

/** How far a stream of records under a client's key has been written, so that it can be sent again from the start. Kept 24 hours. */
@Entity({ name: "bulk_stream" })
export class BulkStreamEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "operation", type: "text" })
  operation!: string;

  @PrimaryColumn({ name: "key", type: "text" })
  key!: string;

  /** Lines that are done with. */
  @Column({ name: "lines", type: "integer" })
  lines!: number;

  /** SHA-256 over the pieces done with, each chained to the one before. */
  @Column({ name: "digest", type: "bytea" })
  digest!: Buffer;

  /** Records by what became of them. */
  @Column({ name: "counts", type: "jsonb", default: () => "'{}'" })
  counts!: Record<string, number>;

  /** Null: its end has not come yet. */
  @Column({ name: "finished_at", type: "timestamptz", nullable: true })
  finishedAt!: Date | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
