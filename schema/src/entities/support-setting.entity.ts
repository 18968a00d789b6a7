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

  /** LEARNT from the organisation's own texts, an endpoint (OPENAI, OPEN_INFERENCE), or a LOCAL model. */
  @Column({ name: "encoder_kind", type: "text", default: "LEARNT" })
  encoderKind!: string;

  @Column({ name: "encoder_url", type: "text", nullable: true })
  encoderUrl!: string | null;

  @Column({ name: "encoder_model", type: "text", nullable: true })
  encoderModel!: string | null;

  /** Sealed. */
  @Column({ name: "encoder_secret", type: "bytea", nullable: true })
  encoderSecret!: Buffer | null;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
