import { Column, Entity, PrimaryColumn } from "typeorm";

/** A customer who is in a segment. */
@Entity({ name: "segment_member" })
export class SegmentMemberEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "segment_id", type: "uuid" })
  segmentId!: string;

  @PrimaryColumn({ name: "customer_id", type: "uuid" })
  customerId!: string;

  @Column({ name: "entered_at", type: "timestamptz" })
  enteredAt!: Date;
}
