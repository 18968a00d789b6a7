import type { EntityManager } from "typeorm";
import { changeTellingQueue } from "../jobs/boss.ts";
import { putOnList, type TenantList, takeOffList, wakeListed } from "../jobs/listed-tenants.ts";
import type { TurnEnd } from "../jobs/tenant-follower.ts";
import { tellWebhooks } from "../webhooks/tell-webhooks.ts";
import type { ChangePlace } from "./change-cursor.ts";
import { ChangesForgotten, type ChangesPage, type RecordChange, readChangesUpTo } from "./read-changes.ts";
import { customerEventTypes, customerNews } from "./told-customers.ts";

/** The organisations whose webhooks are told of changes. */
export const toldTenants: TenantList = { queue: changeTellingQueue, wakePrefix: "changes:" };

/**
 * Sees to it that an organisation's webhooks are told of changes where one of them wants to know: from now on, where none did before.
 * Called in the transaction that made or changed a webhook.
 *
 * @throws Error where the queue was never installed
 */
export async function keepTold(db: EntityManager): Promise<void> {
  if (!(await isWanted(db))) return;
  await db.query("INSERT INTO change_told (through) VALUES (change_horizon()) ON CONFLICT DO NOTHING");
  await putOnList(db, toldTenants);
  await wakeListed(db, toldTenants);
}

/**
 * Tells webhooks of a run of changes, in the caller's transaction: the messages and the place in the feed commit together, so that
 * a process that dies in between has done nothing, and nothing is told twice or left out.
 *
 * @param batch changes in one run
 */
export async function tellChanges(db: EntityManager, batch: number): Promise<TurnEnd> {
  const through = await lockPlace(db);
  if (typeof through !== "string") return through.end;
  if (!(await isWanted(db))) {
    await db.query("DELETE FROM change_told");
    await takeOffList(db, toldTenants);
    return "idle";
  }
  const [{ horizon, latest }]: [{ horizon: ChangePlace; latest: ChangePlace }] = await db.query(
    "SELECT change_horizon()::text AS horizon, (SELECT last_value::text FROM change_sequence) AS latest",
  );
  const page = await readOn(db, through, batch, horizon);
  const news = customerNews(page.changes, await survivorsOf(db, page.changes));
  for (const [event, data] of news) await tellWebhooks(db, event, async () => data);
  await db.query("UPDATE change_told SET through = $1", [page.end]);
  if (page.hasMore) return "more";
  // Somebody is still writing: what they commit may have been told of already, and not be readable yet.
  return BigInt(horizon) < BigInt(latest) ? "busy" : "idle";
}

async function isWanted(db: EntityManager): Promise<boolean> {
  const wanting: unknown[] = await db.query("SELECT FROM webhook WHERE enabled AND event_types && $1::text[] LIMIT 1", [
    customerEventTypes,
  ]);
  return wanting.length > 0;
}

/** The place up to which webhooks have been told, now this transaction's; or how the turn ends without it. */
async function lockPlace(db: EntityManager): Promise<ChangePlace | { end: TurnEnd }> {
  const [mine]: [{ through: ChangePlace } | undefined] = await db.query(
    "SELECT through::text FROM change_told FOR UPDATE SKIP LOCKED",
  );
  if (mine !== undefined) return mine.through;
  const others: unknown[] = await db.query("SELECT FROM change_told");
  return { end: others.length > 0 ? "busy" : "idle" };
}

/** Where the feed was forgotten before it was told, for nobody told for thirty days, telling goes on at what is left. */
async function readOn(
  db: EntityManager,
  after: ChangePlace,
  limit: number,
  horizon: ChangePlace,
): Promise<ChangesPage> {
  const reader = {
    query: <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => db.query(sql, [...parameters]),
  };
  const read = (from: ChangePlace | null) =>
    readChangesUpTo(reader, { after: from, types: ["CUSTOMER"], limit }, horizon);
  try {
    return await read(after);
  } catch (error) {
    if (!(error instanceof ChangesForgotten)) throw error;
    return read(null);
  }
}

async function survivorsOf(db: EntityManager, changes: readonly RecordChange[]): Promise<Map<string, string>> {
  const ids = changes.flatMap(({ action, intoId }) => (action === "MERGED" && intoId !== null ? [intoId] : []));
  if (ids.length === 0) return new Map();
  const rows: { id: string; external_id: string }[] = await db.query(
    "SELECT id, external_id FROM customer WHERE id = ANY ($1::uuid[])",
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, external_id }) => [id, external_id]));
}
