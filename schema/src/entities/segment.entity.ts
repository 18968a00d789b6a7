import { Column, Entity, PrimaryColumn } from "typeorm";

/** A group of customers by a rule that the platform keeps true. */
@Entity({ name: "segment" })
export class SegmentEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Unique among those that are not archived, in any case. */
  @Column({ name: "name", type: "text" })
  name!: string;

  @Column({ name: "description", type: "text", nullable: true })
  description!: string | null;

  /** Whom it takes in; ids inside are keys. */
  @Column({ name: "predicate", type: "jsonb" })
  predicate!: object;

  /** Where its facts come from, those of the segments it asks about included. */
  @Column({ name: "sources", type: "text", array: true })
  sources!: string[];

  /** Kinds of events that it counts. */
  @Column({ name: "event_kinds", type: "text", array: true, default: "{}" })
  eventKinds!: string[];

  /** Grows with every change of name or predicate. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** The version that the members are of; another than `version` while they are worked out. */
  @Column({ name: "built_version", type: "integer", nullable: true })
  builtVersion!: number | null;

  @Column({ name: "member_count", type: "integer", default: 0 })
  memberCount!: number;

  @Column({ name: "archived_at", type: "timestamptz", nullable: true })
  archivedAt!: Date | null;

  /** Member or API key. */
  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
