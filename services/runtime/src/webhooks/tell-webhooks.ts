import type { WebhookEventType, WebhookMessageType } from "@bellwether/schema/contracts/webhook-events";
import type { EntityManager } from "typeorm";
import { sendDeliveries } from "./send-deliveries.ts";
import { planForgetting } from "./webhook-upkeep.ts";

/**
 * Tells an organisation's webhooks of events, in the transaction of what they tell: when it commits, each event waits in the queue
 * of every webhook that wants its type; when it does not, none ever was. Costs one statement where no webhook wants to know.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param describe makes the `data` of each event; called only where somebody wants to know.
 * @returns how many deliveries wait because of it.
 */
export async function tellWebhooks(
  db: EntityManager,
  type: WebhookEventType,
  describe: () => Promise<readonly object[]>,
): Promise<number> {
  // Nobody deletes one of them before this commits.
  const wanted: { id: string }[] = await db.query(
    "SELECT id FROM webhook WHERE enabled AND $1 = ANY (event_types) ORDER BY id FOR KEY SHARE",
    [type],
  );
  if (wanted.length === 0) return 0;
  const data = await describe();
  if (data.length === 0) return 0;
  const events = await addEvents(db, type, data);
  const deliveries = await addDeliveries(
    db,
    events,
    wanted.map(({ id }) => id),
  );
  return deliveries.length;
}

/** Has each of the events delivered to each of the webhooks. @returns the deliveries' ids */
export async function addDeliveries(
  db: EntityManager,
  eventIds: readonly string[],
  webhookIds: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `INSERT INTO webhook_delivery (id, webhook_id, event_id, next_attempt_at)
     SELECT gen_random_uuid(), webhook.id, event.id, clock_timestamp()
     FROM unnest($1::uuid[]) AS event (id) CROSS JOIN unnest($2::uuid[]) AS webhook (id) RETURNING id`,
    [eventIds, webhookIds],
  );
  const ids = rows.map(({ id }) => id);
  await sendDeliveries(db, ids);
  return ids;
}

/** Writes events, and plans when they are forgotten. @returns their ids */
export async function addEvents(
  db: EntityManager,
  type: WebhookMessageType,
  data: readonly object[],
): Promise<string[]> {
  const events: { id: string }[] = await db.query(
    `INSERT INTO webhook_event (id, type, data)
     SELECT gen_random_uuid(), $1, told FROM jsonb_array_elements($2::jsonb) AS told RETURNING id`,
    [type, JSON.stringify(data)],
  );
  await planForgetting(db);
  return events.map(({ id }) => id);
}
