import { Column, Entity, PrimaryColumn } from "typeorm";

/** A text that teaches what an intent is asked like, without what tells of a person. */
@Entity({ name: "support_example" })
export class SupportExampleEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Masked. */
  @Column({ name: "text", type: "text" })
  text!: string;

  /** MD5 of the text in small letters, which the database makes: a text has one label. */
  @Column({ name: "text_key", type: "text", insert: false, update: false })
  textKey!: string;

  /** Null: out of scope, which no intent answers. */
  @Column({ name: "intent_key", type: "text", nullable: true })
  intentKey!: string | null;

  /** Null where the text tells no language. */
  @Column({ name: "locale", type: "text", nullable: true })
  locale!: "en" | "zh-CN" | null;

  /** How the writer sounds, where that was told. */
  @Column({ name: "mood", type: "text", nullable: true })
  mood!: "NEGATIVE" | "NEUTRAL" | "POSITIVE" | null;

  @Column({ name: "source", type: "text" })
  source!: "IMPORT" | "AGENT" | "CUSTOMER";

  /** Models learn from what is accepted alone. */
  @Column({ name: "status", type: "text" })
  status!: "PROPOSED" | "ACCEPTED" | "REJECTED";

  /** Whose message it was; null: nobody's, or of nobody known. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  @Column({ name: "reviewed_by", type: "text", nullable: true })
  reviewedBy!: string | null;

  @Column({ name: "reviewed_at", type: "timestamptz", nullable: true })
  reviewedAt!: Date | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
