import { Column, Entity, PrimaryColumn } from "typeorm";

/** A customer whose segments have to be looked at again; written by triggers. */
@Entity({ name: "segment_dirty" })
export class SegmentDirtyEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "sequence", type: "bigint" })
  sequence!: string;

  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  /** What changed, such as EVENTS; null where anything may have. */
  @Column({ name: "source", type: "text", nullable: true })
  source!: string | null;

  /** Of events. */
  @Column({ name: "event_kind", type: "text", nullable: true })
  eventKind!: string | null;
}
