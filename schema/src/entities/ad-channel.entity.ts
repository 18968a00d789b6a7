import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where ads run: a platform or a medium, as the organisation names it. Made when first mentioned. */
@Entity({ name: "ad_channel" })
export class AdChannelEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The organisation's own name for it; campaigns and spend refer to it by this. */
  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text" })
  name!: string;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
