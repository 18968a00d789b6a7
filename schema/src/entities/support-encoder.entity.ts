import { Column, Entity, PrimaryColumn } from "typeorm";

/** An encoder that an organisation brings. What it makes is kept under its id and version. */
@Entity({ name: "support_encoder" })
export class SupportEncoderEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** OPENAI, OPEN_INFERENCE or LOCAL. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  /** Null of a LOCAL one. */
  @Column({ name: "url", type: "text", nullable: true })
  url!: string | null;

  /** The model's name, or its directory. */
  @Column({ name: "model", type: "text" })
  model!: string;

  /** Sealed. */
  @Column({ name: "secret", type: "bytea", nullable: true })
  secret!: Buffer | null;

  /** What questions, and passages, begin with. */
  @Column({ name: "query_prefix", type: "text", default: "" })
  queryPrefix!: string;

  @Column({ name: "passage_prefix", type: "text", default: "" })
  passagePrefix!: string;

  /** Whether it has to find better than another that serves. */
  @Column({ name: "must_be_better", type: "boolean", default: true })
  mustBeBetter!: boolean;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  /** Numbers of a vector; null before it was asked. */
  @Column({ name: "width", type: "integer", nullable: true })
  width!: number | null;

  /** Its vector of a text that never changes: float32, little-endian. */
  @Column({ name: "probe", type: "bytea", nullable: true })
  probe!: Buffer | null;

  /** Whether its vectors were whole and what serves found better. */
  @Column({ name: "is_refused", type: "boolean", default: false })
  isRefused!: boolean;

  /** Why it could not be asked, last. */
  @Column({ name: "problem", type: "text", nullable: true })
  problem!: string | null;

  @Column({ name: "made_by", type: "text", nullable: true })
  madeBy!: string | null;

  @Column({ name: "made_at", type: "timestamptz", default: () => "now()" })
  madeAt!: Date;
}
