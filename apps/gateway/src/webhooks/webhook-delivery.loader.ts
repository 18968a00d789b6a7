import { messageBody } from "@bellwether/runtime/webhooks/message-body";
import type { WebhookMessageType } from "@bellwether/schema/contracts/webhook-events";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type DeliveryRow, deliveryColumns, deliveryTables, toWebhookDelivery } from "./webhook-delivery.row.ts";
import type { WebhookDelivery } from "./webhook-delivery.type.ts";

const statement = `SELECT ${deliveryColumns} FROM ${deliveryTables} WHERE d.id = ANY($1::uuid[])`;

/** Deliveries by their key. */
export function deliveryByKey(db: TenantSnapshot): DataLoader<string, WebhookDelivery | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<DeliveryRow>(statement, [keys]), (row) => row.id, toWebhookDelivery),
  );
}

/** A delivery as a transaction sees it; null when there is none. */
export async function readDelivery(db: EntityManager, key: string): Promise<WebhookDelivery | null> {
  const [row]: [DeliveryRow | undefined] = await db.query(statement, [[key]]);
  return row === undefined ? null : toWebhookDelivery(row);
}

interface EventRow {
  id: string;
  type: WebhookMessageType;
  data: object;
  occurred_at: Date;
}

/** What is sent, by the delivery's key. */
export function bodyByDeliveryKey(db: TenantSnapshot): DataLoader<string, string | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<EventRow>(
      `SELECT d.id, e.type, e.data, e.occurred_at FROM ${deliveryTables} WHERE d.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.id,
      ({ type, data, occurred_at }) => messageBody({ type, data, occurredAt: occurred_at }),
    );
  });
}
