import type { EntityManager } from "typeorm";
import { type IngestedEvent, ingestEvents } from "./ingest-events.ts";

/** An event that the platform itself tells of a customer whom it knows by key. */
export interface KnownEvent extends Pick<IngestedEvent, "eventId" | "kind" | "occurredAt" | "channel"> {
  customerId: string;
  properties: Readonly<Record<string, string>>;
}

/**
 * Takes in what the platform saw itself, by the road of all events and under the organisation's own keys of the customers. Nothing is
 * told of somebody who was erased since, and what was told before, at whatever time, is left as it is.
 *
 * @param events 1,000 at most
 * @throws EventsOvertaken when another transaction writes one of them at the same time; nothing is written then
 */
export async function ingestOfKnown(db: EntityManager, events: readonly KnownEvent[]): Promise<void> {
  if (events.length === 0) return;
  const known: { id: string; externalId: string }[] = await db.query(
    `SELECT id, external_id AS "externalId" FROM customer WHERE id = ANY ($1::uuid[]) AND erased_at IS NULL`,
    [events.map(({ customerId }) => customerId)],
  );
  const keys = new Map(known.map(({ id, externalId }) => [id, externalId]));
  const told = events.filter(({ customerId }) => keys.has(customerId));
  await ingestEvents(
    db,
    told.map(({ customerId, properties, ...event }) => ({
      ...event,
      customerId: keys.get(customerId)!,
      properties: JSON.stringify(properties),
    })),
  );
}
