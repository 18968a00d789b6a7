import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an encoder makes of a passage; those of several encoders stand side by side while one follows another. */
@Entity({ name: "passage_vector" })
export class PassageVectorEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** `learnt:` and a model version, or `brought:` and the id and version of an encoder. */
  @PrimaryColumn({ name: "encoder", type: "text" })
  encoder!: string;

  @PrimaryColumn({ name: "passage_id", type: "uuid" })
  passageId!: string;

  /** Float32, little-endian, of length 1. */
  @Column({ name: "vector", type: "bytea" })
  vector!: Buffer;

  @Column({ name: "made_at", type: "timestamptz", default: () => "now()" })
  madeAt!: Date;
}
