import type { EventDesk } from "@bellwether/campaigns/delivery/ports";
import { ingestOfKnown } from "@bellwether/data-import/events/ingest-of-known";

/** What becomes of campaigns' messages enters by the road of all events. */
export const eventDesk: EventDesk = { take: ingestOfKnown };
