import { randomUUID } from "node:crypto";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { EntityManager } from "typeorm";

/** Keys of what was inserted about webhooks. */
export interface WebhookKeys {
  webhook: string;
  /** One that failed for good. */
  delivery: string;
}

/** A webhook, and a message about a purchase order that it could not be given. The secret is none that opens. */
export async function insertWebhookData(
  db: EntityManager,
  purchaseOrder: string,
  prefix: string,
): Promise<WebhookKeys> {
  const made = { webhook: randomUUID(), delivery: randomUUID() };
  const event = randomUUID();
  await db.query(
    `INSERT INTO webhook (id, url, description, event_types, secret)
     VALUES ($1, 'https://hooks.example.com/orders', $2 || 'orders', '{replenishment.proposed}', '\\x00')`,
    [made.webhook, prefix],
  );
  await db.query(
    "INSERT INTO webhook_event (id, type, data, occurred_at) VALUES ($1, 'purchase_order.approved', $2, now() - interval '3 days')",
    [
      event,
      JSON.stringify({ purchaseOrder: { id: publicId("PurchaseOrder", purchaseOrder), externalId: `${prefix}PO1` } }),
    ],
  );
  await db.query(
    `INSERT INTO webhook_delivery (id, webhook_id, event_id, status, attempts, last_attempt_at, response_status, failure,
       duration_ms, created_at, completed_at)
     VALUES ($1, $2, $3, 'FAILED', 10, now(), 500, 'ANSWERED_OTHERWISE', 12, now() - interval '3 days', now())`,
    [made.delivery, made.webhook, event],
  );
  return made;
}
