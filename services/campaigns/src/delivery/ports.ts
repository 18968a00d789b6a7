import type { EntityManager } from "typeorm";
import type { CreativeLocale } from "../contract.ts";
import type { HandOver } from "./model/smtp-answer.ts";

/** A message that is this process's to send. */
export interface ClaimedMessage {
  /** The key under which it is sent, whoever sends it and however often. */
  id: string;
  /** Counts attempts, and fences off older ones. */
  attempt: number;
  customerId: string;
  /** The organisation's own key of the customer. */
  externalId: string;
  email: string | null;
  name: string | null;
  variantId: string;
  locale: CreativeLocale;
}

/**
 * A channel whose messages leave our hands one by one: a mail server. Nothing can undo what it took, so a message is noted
 * as handed over before, and its end after. A channel has to bear that a message in doubt comes again under the same key.
 */
export interface PostChannel {
  /** Messages at once: as many may be in doubt after a process was killed. */
  concurrency: number;
  /** Messages a second at most, of all campaigns of the organisation together. */
  perSecond: number;
  /** Never rejects for what the other side does: that is an outcome. */
  send(message: ClaimedMessage): Promise<HandOver>;
  close(): Promise<void>;
}

/** A channel that only writes in our database: its messages are sent by the transaction that says so, and never in doubt. */
export interface LedgerChannel {
  take(db: EntityManager, campaignId: string, messages: readonly ClaimedMessage[]): Promise<void>;
}

/** Customers as a statement: `sql` selects `customer_id`, from `values` numbered from $1. */
export interface CustomersQuery {
  sql: string;
  values: readonly unknown[];
}

/** Who knows the language of audiences, which is another service's: whoever runs the job passes it in. */
export interface AudienceDesk {
  /** @param predicate of the segments' language */
  matching(db: EntityManager, predicate: object): Promise<CustomersQuery>;
}

/** Something that a customer did with a message, or that was done with it. */
export interface CampaignNote {
  /** The same for the same happening, however often it is told. */
  eventId: string;
  kind: "EMAIL_SENT" | "EMAIL_OPEN" | "EMAIL_CLICK" | "CUSTOM";
  occurredAt: Date;
  customerId: string;
  channel: string;
  properties: Readonly<Record<string, string>>;
}

/** The one road by which customers' events enter, which is another service's. */
export interface EventDesk {
  take(db: EntityManager, notes: readonly CampaignNote[]): Promise<void>;
}
