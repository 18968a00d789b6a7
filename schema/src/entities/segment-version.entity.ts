import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a segment was from one change to the next. */
@Entity({ name: "segment_version" })
export class SegmentVersionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "segment_id", type: "uuid" })
  segmentId!: string;

  @PrimaryColumn({ name: "version", type: "integer" })
  version!: number;

  @Column({ name: "name", type: "text" })
  name!: string;

  @Column({ name: "predicate", type: "jsonb" })
  predicate!: object;

  @Column({ name: "changed_by", type: "text", nullable: true })
  changedBy!: string | null;

  @Column({ name: "changed_at", type: "timestamptz", default: () => "now()" })
  changedAt!: Date;
}
