import { Column, Entity, PrimaryColumn } from "typeorm";

/** A person or company that buys. */
@Entity({ name: "customer" })
export class CustomerEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  @Column({ name: "name", type: "text", nullable: true })
  name!: string | null;

  @Column({ name: "email", type: "text", nullable: true })
  email!: string | null;

  /** As the organisation writes it; often a name rather than a code. */
  @Column({ name: "country", type: "text", nullable: true })
  country!: string | null;

  /** BCP 47, for messages. */
  @Column({ name: "locale", type: "text", nullable: true })
  locale!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
