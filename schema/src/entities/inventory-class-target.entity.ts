import { Column, Entity, PrimaryColumn } from "typeorm";

/** What service a class of products is to reach, unless a setting of the product or location says otherwise. */
@Entity({ name: "inventory_class_target" })
export class InventoryClassTargetEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** A, B or C by value of demand. */
  @PrimaryColumn({ name: "abc_class", type: "text" })
  abcClass!: string;

  /** X, Y or Z by how much demand varies. */
  @PrimaryColumn({ name: "xyz_class", type: "text" })
  xyzClass!: string;

  /** CYCLE, FILL_RATE or COST (least expected cost, which needs no target). */
  @Column({ name: "service_measure", type: "text" })
  serviceMeasure!: string;

  /** Between 0 and 1; null for COST. */
  @Column({ name: "service_target", type: "double precision", nullable: true })
  serviceTarget!: number | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
