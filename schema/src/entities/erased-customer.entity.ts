import { Column, Entity, PrimaryColumn } from "typeorm";

/** That somebody of this external id was erased; the id itself is not kept. */
@Entity({ name: "erased_customer" })
export class ErasedCustomerEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** By the database's `erased_id_hash`. */
  @PrimaryColumn({ name: "external_id_hash", type: "bytea" })
  externalIdHash!: Buffer;

  @Column({ name: "erased_at", type: "timestamptz", default: () => "now()" })
  erasedAt!: Date;
}
