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

  /** What first brought the customer, as the organisation names it. */
  @Column({ name: "acquisition_channel", type: "text", nullable: true })
  acquisitionChannel!: string | null;

  /** Flat: text, number, boolean, or a date as ISO text. */
  @Column({ name: "attributes", type: "jsonb", default: {} })
  attributes!: Record<string, string | number | boolean>;

  /** Counts every change of the row; a trigger does. */
  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** The survivor, however many merges led there; null unless merged away. */
  @Column({ name: "merged_into", type: "uuid", nullable: true })
  mergedInto!: string | null;

  /** When what is known about the person was erased. */
  @Column({ name: "erased_at", type: "timestamptz", nullable: true })
  erasedAt!: Date | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
