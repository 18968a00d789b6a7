import { Column, Entity, PrimaryColumn } from "typeorm";

/** That something happened to a record, written by the database with it; kept for 30 days. */
@Entity({ name: "change" })
export class ChangeEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Rises; of two changes of one record the higher is the later. */
  @PrimaryColumn({ name: "sequence", type: "bigint", default: () => "nextval('change_sequence')" })
  sequence!: string;

  /** A word of `changeTypes`. */
  @Column({ name: "type", type: "text" })
  type!: string;

  /** Of a membership, the customer. */
  @Column({ name: "record_id", type: "uuid" })
  recordId!: string;

  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  /** CREATED, UPDATED, MERGED, UNMERGED or DELETED; of a membership ENTERED or LEFT. */
  @Column({ name: "action", type: "text" })
  action!: string;

  /** Public names of what an update changed. */
  @Column({ name: "fields", type: "text", array: true, default: () => "'{}'" })
  fields!: string[];

  /** The customer that a merged one became a part of; the segment that was entered or left. */
  @Column({ name: "into_id", type: "uuid", nullable: true })
  intoId!: string | null;

  @Column({ name: "changed_at", type: "timestamptz", default: () => "clock_timestamp()" })
  changedAt!: Date;
}
