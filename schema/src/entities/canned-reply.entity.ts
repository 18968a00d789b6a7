import { Column, Entity, PrimaryColumn } from "typeorm";

/** Words that are said often, with variables such as {{customer.name}}. */
@Entity({ name: "canned_reply" })
export class CannedReplyEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** What an agent types to have it. */
  @Column({ name: "shortcut", type: "text" })
  shortcut!: string;

  @Column({ name: "locale", type: "text" })
  locale!: string;

  @Column({ name: "body", type: "text" })
  body!: string;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
