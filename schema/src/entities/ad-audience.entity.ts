import { Column, Entity, PrimaryColumn } from "typeorm";

/** A list of people at an ad platform, which campaigns fill and empty. */
@Entity({ name: "ad_audience" })
export class AdAudienceEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** META or GOOGLE. */
  @Column({ name: "platform", type: "text" })
  platform!: string;

  /** As the organisation calls it. */
  @Column({ name: "name", type: "text" })
  name!: string;

  /** The account of Google Ads that owns the list; null elsewhere. */
  @Column({ name: "account_id", type: "text", nullable: true })
  accountId!: string | null;

  /** The manager account of Google Ads that is signed in as; null for the owner itself. */
  @Column({ name: "manager_id", type: "text", nullable: true })
  managerId!: string | null;

  /** The platform's own key of the list. */
  @Column({ name: "list_id", type: "text" })
  listId!: string;

  /** Sealed. */
  @Column({ name: "credentials", type: "bytea" })
  credentials!: Buffer;

  /** What the last check found against it; null where nothing. */
  @Column({ name: "problem", type: "text", nullable: true })
  problem!: string | null;

  /** Null: not asked since it changed, so nobody is sent there. */
  @Column({ name: "checked_at", type: "timestamptz", nullable: true })
  checkedAt!: Date | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
