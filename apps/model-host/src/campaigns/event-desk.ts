import type { EventDesk } from "@bellwether/campaigns/delivery/ports";
import { ingestEvents } from "@bellwether/data-import/events/ingest-events";

/** What becomes of campaigns' messages enters by the road of all events, under the organisation's own keys of the customers. */
export const eventDesk: EventDesk = {
  async take(db, notes) {
    if (notes.length === 0) return;
    const known: { id: string; externalId: string }[] = await db.query(
      `SELECT id, external_id AS "externalId" FROM customer WHERE id = ANY ($1::uuid[]) AND erased_at IS NULL`,
      [notes.map(({ customerId }) => customerId)],
    );
    const keys = new Map(known.map(({ id, externalId }) => [id, externalId]));
    // Nothing is told of somebody who was erased since.
    const told = notes.filter(({ customerId }) => keys.has(customerId));
    await ingestEvents(
      db,
      told.map(({ customerId, properties, ...event }) => ({
        ...event,
        customerId: keys.get(customerId)!,
        properties: JSON.stringify(properties),
      })),
    );
  },
};
