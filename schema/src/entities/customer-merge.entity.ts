import { Column, Entity, PrimaryColumn } from "typeorm";

/** That two customers are one: which of them is kept, and since when; undone merges stay as history. */
@Entity({ name: "customer_merge" })
export class CustomerMergeEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The customer it was merged into then, who may since have been merged into another. */
  @Column({ name: "kept_id", type: "uuid" })
  keptId!: string;

  @Column({ name: "merged_id", type: "uuid" })
  mergedId!: string;

  @Column({ name: "orders_moved", type: "integer", default: 0 })
  ordersMoved!: number;

  @Column({ name: "events_moved", type: "integer", default: 0 })
  eventsMoved!: number;

  @Column({ name: "merged_at", type: "timestamptz", default: () => "now()" })
  mergedAt!: Date;

  @Column({ name: "merged_by", type: "text", nullable: true })
  mergedBy!: string | null;

  /** Null while it holds. */
  @Column({ name: "undone_at", type: "timestamptz", nullable: true })
  undoneAt!: Date | null;

  @Column({ name: "undone_by", type: "text", nullable: true })
  undoneBy!: string | null;
}
