import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something that customers ask about, as the organisation calls it. */
@Entity({ name: "support_intent" })
export class SupportIntentEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Lower-case letters, digits, `_` and `-`, at most 80; what examples and models call it. */
  @PrimaryColumn({ name: "key", type: "text" })
  key!: string;

  @Column({ name: "name_en", type: "text" })
  nameEn!: string;

  @Column({ name: "name_zh", type: "text" })
  nameZh!: string;

  /** Whom conversations about it are given to; null: anybody. */
  @Column({ name: "skill", type: "text", nullable: true })
  skill!: string | null;

  /** A topic that people answer, never the bot. */
  @Column({ name: "is_policy", type: "boolean", default: false })
  isPolicy!: boolean;

  /** Learnt no more since then; null: in use. */
  @Column({ name: "archived_at", type: "timestamptz", nullable: true })
  archivedAt!: Date | null;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
