import { Column, Entity, PrimaryColumn } from "typeorm";

/** That an anonymous visitor is a customer, from when until when. */
@Entity({ name: "customer_identity" })
export class CustomerIdentityEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "anonymous_id", type: "text" })
  anonymousId!: string;

  /** As it was linked: a merge does not change it. */
  @Column({ name: "customer_id", type: "uuid" })
  customerId!: string;

  @Column({ name: "linked_at", type: "timestamptz", default: () => "now()" })
  linkedAt!: Date;

  /** The person or key that linked it; null where events did. */
  @Column({ name: "linked_by", type: "text", nullable: true })
  linkedBy!: string | null;

  /** Null while it holds. */
  @Column({ name: "unlinked_at", type: "timestamptz", nullable: true })
  unlinkedAt!: Date | null;

  @Column({ name: "unlinked_by", type: "text", nullable: true })
  unlinkedBy!: string | null;
}
