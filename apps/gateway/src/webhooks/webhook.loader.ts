import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { toWebhook, type WebhookRow, webhookColumns } from "./webhook.row.ts";
import type { Webhook } from "./webhook.type.ts";

const statement = `SELECT ${webhookColumns} FROM webhook h WHERE h.id = ANY($1::uuid[])`;

/** Webhooks by their key. */
export function webhookByKey(db: TenantSnapshot): DataLoader<string, Webhook | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<WebhookRow>(statement, [keys]), (row) => row.id, toWebhook),
  );
}

/** A webhook as a transaction sees it; null when there is none. */
export async function readWebhook(db: EntityManager, key: string): Promise<Webhook | null> {
  const [row]: [WebhookRow | undefined] = await db.query(statement, [[key]]);
  return row === undefined ? null : toWebhook(row);
}
