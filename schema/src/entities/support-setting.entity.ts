import { Column, Entity, PrimaryColumn } from "typeorm";

/** How an organisation's support answers. */
@Entity({ name: "support_setting" })
export class SupportSettingEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Confidence below which nothing is answered, 0 … 1; null: the one learnt with the model. */
  @Column({ name: "abstention_threshold", type: "double precision", nullable: true })
  abstentionThreshold!: number | null;

  /** GENERATIVE puts sentences into words of its own at an endpoint. */
  @Column({ name: "answer_mode", type: "text", default: "EXTRACTIVE" })
  answerMode!: string;

  /** Of an OpenAI-compatible endpoint, up to and without `/chat/completions`. */
  @Column({ name: "chat_url", type: "text", nullable: true })
  chatUrl!: string | null;

  @Column({ name: "chat_model", type: "text", nullable: true })
  chatModel!: string | null;

  /** Sealed. */
  @Column({ name: "chat_secret", type: "bytea", nullable: true })
  chatSecret!: Buffer | null;

  /** The encoder that is wanted; null: the one that is learnt. What serves is the champion's. */
  @Column({ name: "encoder_id", type: "uuid", nullable: true })
  encoderId!: string | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
