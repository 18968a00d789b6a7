import { Column, Entity, PrimaryColumn } from "typeorm";

/** A browser that talks to support by the widget. */
@Entity({ name: "support_visitor" })
export class SupportVisitorEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Who the shop's server vouched for. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
