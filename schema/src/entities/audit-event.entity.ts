import { Column, Entity, PrimaryColumn } from "typeorm";

/** Who read or changed what. Rows are added and never changed; a trigger numbers and chains them. */
@Entity({ name: "audit_event" })
export class AuditEventEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** 1, 2, … within the tenant, without gaps. */
  @PrimaryColumn({ name: "sequence", type: "bigint" })
  sequence!: string;

  @Column({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "occurred_at", type: "timestamptz", default: () => "clock_timestamp()" })
  occurredAt!: Date;

  /** MEMBER, API_KEY or PLATFORM. */
  @Column({ name: "actor_kind", type: "text" })
  actorKind!: string;

  @Column({ name: "actor_id", type: "text", nullable: true })
  actorId!: string | null;

  /** READ, CHANGE or REFUSAL. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  /** A mutation's name, or what was read by. */
  @Column({ name: "action", type: "text" })
  action!: string;

  /** Such as `Customer:<uuid>`; the first hundred. */
  @Column({ name: "objects", type: "text", array: true, default: "{}" })
  objects!: string[];

  /** All of them. */
  @Column({ name: "object_count", type: "integer", default: 0 })
  objectCount!: number;

  @Column({ name: "fields", type: "text", array: true, default: "{}" })
  fields!: string[];

  @Column({ name: "request_id", type: "text", nullable: true })
  requestId!: string | null;

  @Column({ name: "previous_hash", type: "bytea" })
  previousHash!: Buffer;

  /** SHA-256 of the row with the hash before it. */
  @Column({ name: "hash", type: "bytea" })
  hash!: Buffer;
}
