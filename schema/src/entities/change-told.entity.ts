import { Column, Entity, PrimaryColumn } from "typeorm";

/** Up to where webhooks have been told of an organisation's changes. There is a row only while one of them wants to know. */
@Entity({ name: "change_told" })
export class ChangeToldEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** The highest sequence that was told. */
  @Column({ name: "through", type: "bigint" })
  through!: string;
}
