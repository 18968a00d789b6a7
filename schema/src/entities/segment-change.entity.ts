import { Column, Entity, PrimaryColumn } from "typeorm";

/** A customer who came into a segment or went. Written with the membership, in one transaction; kept for 30 days. */
@Entity({ name: "segment_change" })
export class SegmentChangeEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Grows with time within an organisation. */
  @PrimaryColumn({ name: "sequence", type: "bigint" })
  sequence!: string;

  @Column({ name: "segment_id", type: "uuid" })
  segmentId!: string;

  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  /** False: left. */
  @Column({ name: "entered", type: "boolean" })
  entered!: boolean;

  /** CUSTOMER: something about the customer, or time that passed; DEFINITION: another predicate. */
  @Column({ name: "cause", type: "text" })
  cause!: string;

  /** Of the segment. */
  @Column({ name: "version", type: "integer" })
  version!: number;

  @Column({ name: "occurred_at", type: "timestamptz" })
  occurredAt!: Date;
}
