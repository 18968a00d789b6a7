import { Column, Entity, PrimaryColumn } from "typeorm";

/** A message in the other language. */
@Entity({ name: "message_translation" })
export class MessageTranslationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "message_id", type: "uuid" })
  messageId!: string;

  @PrimaryColumn({ name: "locale", type: "text" })
  locale!: "en" | "zh-CN";

  @Column({ name: "text", type: "text" })
  text!: string;

  /** The endpoint's model; null: the author's own words, of which the message is the translation. */
  @Column({ name: "model", type: "text", nullable: true })
  model!: string | null;

  @Column({ name: "translated_at", type: "timestamptz", default: () => "now()" })
  translatedAt!: Date;
}
