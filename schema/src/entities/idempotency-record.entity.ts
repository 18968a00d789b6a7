import { Column, Entity, PrimaryColumn } from "typeorm";

/** The answer once given to a client key: repeating the call repeats this, not the effect. Kept 24 hours. */
@Entity({ name: "idempotency_record" })
export class IdempotencyRecordEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "operation", type: "text" })
  operation!: string;

  @PrimaryColumn({ name: "key", type: "text" })
  key!: string;

  /** Hex SHA-256 of the input: the same key with another input is refused. */
  @Column({ name: "input_hash", type: "text" })
  inputHash!: string;

  @Column({ name: "answer", type: "jsonb" })
  answer!: Record<string, unknown>;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
