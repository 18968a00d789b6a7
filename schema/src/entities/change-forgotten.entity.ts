import { Column, Entity, PrimaryColumn } from "typeorm";

/** Up to where an organisation's changes are forgotten: who stands before it has missed some. */
@Entity({ name: "change_forgotten" })
export class ChangeForgottenEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** The highest sequence that is gone. */
  @Column({ name: "through", type: "bigint" })
  through!: string;
}
