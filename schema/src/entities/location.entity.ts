import { Column, Entity, PrimaryColumn } from "typeorm";

/** A place that sells or holds stock: store, warehouse or online shop. */
@Entity({ name: "location" })
export class LocationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  /** STORE, WAREHOUSE or ONLINE. */
  @Column({ name: "kind", type: "text", default: "STORE" })
  kind!: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ name: "country", type: "text", nullable: true })
  country!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
