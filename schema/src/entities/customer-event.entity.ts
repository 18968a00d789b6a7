import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something a customer or an anonymous visitor did, or that was done for them: a view, a cart, an e-mail, a rating. */
@Entity({ name: "customer_event" })
export class CustomerEventEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The sender's own id of the event: sent again, it changes nothing. */
  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  /** Null while the visitor is anonymous. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** A visitor's or device's id as the sender knows it. */
  @Column({ name: "anonymous_id", type: "text", nullable: true })
  anonymousId!: string | null;

  /** One of `eventKinds` in contracts/customer-events. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  @Column({ name: "occurred_at", type: "timestamptz" })
  occurredAt!: Date;

  @Column({ name: "received_at", type: "timestamptz", default: () => "now()" })
  receivedAt!: Date;

  @Column({ name: "product_id", type: "uuid", nullable: true })
  productId!: string | null;

  /** An amount in `currency`, or of FEEDBACK the rating from 1 to 5. Numeric as text. */
  @Column({ name: "value", type: "numeric", nullable: true })
  value!: string | null;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text", nullable: true })
  currency!: string | null;

  /** As the organisation names it. */
  @Column({ name: "channel", type: "text", nullable: true })
  channel!: string | null;

  /** What else the sender says, at most `propertiesLimitBytes` of JSON. */
  @Column({ name: "properties", type: "jsonb", default: {} })
  properties!: Record<string, unknown>;

  /** Which version of the events' form the sender spoke. */
  @Column({ name: "schema_version", type: "smallint", default: 1 })
  schemaVersion!: number;

  /** Whether it is the customer's because the visitor turned out to be them, and not because it names them. */
  @Column({ name: "by_identity", type: "boolean", default: false })
  byIdentity!: boolean;

  /** Whose event it was before a merge moved it to its customer; null where none did. */
  @Column({ name: "merged_from", type: "uuid", nullable: true })
  mergedFrom!: string | null;

  /** Hash of what was sent, by which the same event sent again is told from another of its id. */
  @Column({ name: "content_hash", type: "bytea" })
  contentHash!: Buffer;
}
