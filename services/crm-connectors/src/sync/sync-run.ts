import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { Opened } from "../connections/open-connection.ts";
import type { StoredConnection } from "../connections/stored-connection.ts";
import type { CrmChange, CrmCursor } from "../connectors/connector.ts";
import { CrmFailure } from "../http/crm-failure.ts";
import { textOf } from "../model/crm-value.ts";
import type { CustomerDesk } from "./customer-desk.ts";
import { giveOut, noteGiven } from "./give-out.ts";
import type { Obstacles } from "./plan-writes.ts";
import type { RunRemark, RunReport } from "./report.ts";
import { takeIn } from "./take-in.ts";
import { fieldsToRead, usableMapping } from "./usable-mapping.ts";
import { countUnmatched, readSharedEmails, readTakenEmails, readWaiting, type Waiting } from "./waiting-customers.ts";

/** Changes of the CRM that are written in one transaction. */
const batchSize = 500;

/** What a run works with. */
export interface RunContext {
  door: TenantDoor;
  tenantId: TenantId;
  connection: StoredConnection;
  opened: Opened;
  desk: CustomerDesk;
  report: RunReport;
  signal: AbortSignal;
  /** Tells which part the run is at, and how many records it has looked at. */
  onProgress(part: "in" | "out", records: number): Promise<void>;
}

/**
 * Brings both sides in step: first what changed in the CRM, then what changed here. How far the CRM was read is written with
 * what was read, so a run that is killed goes on from there and does nothing twice.
 *
 * @returns what is to be known beside the report
 * @throws CrmFailure; what was written until then stays
 */
export async function syncRun(context: RunContext): Promise<RunRemark[]> {
  const { opened, door, tenantId } = context;
  const { mappings, remarks } = usableMapping(context.connection, await opened.crm.fields());
  const connection = { ...context.connection, mappings };
  const usable = { ...context, connection };
  await readAll(usable);
  await writeAll(usable);
  const unmatched = await door.read(tenantId, (db) => countUnmatched(db, connection));
  return unmatched === 0 ? remarks : [...remarks, { code: "crm.customers-unmatched", facts: { count: unmatched } }];
}

async function readAll(context: RunContext): Promise<void> {
  const { connection, opened, desk, report, door, tenantId, signal } = context;
  const fields = fieldsToRead(connection);
  let stored = connection.cursor;
  let cursor = beginning(opened, stored);
  let done = false;
  for (let read = 0; !done; ) {
    const changes: CrmChange[] = [];
    while (!done && changes.length < batchSize) {
      signal.throwIfAborted();
      const page = await opened.crm.changes(cursor, fields);
      changes.push(...page.changes);
      cursor = page.cursor;
      done = page.done;
    }
    await door.write(tenantId, async (db) => {
      await moveCursor(db, connection.id, stored, cursor);
      await takeIn(db, connection, changes, desk, report);
      signal.throwIfAborted();
      await report.flush(db, opened.http.requests);
    });
    stored = cursor;
    read += changes.length;
    await context.onProgress("in", read);
  }
}

/** Where a run begins: CRMs that show changes late are read from a little before. */
export function beginning({ connector }: Opened, cursor: CrmCursor | null): CrmCursor | null {
  return cursor === null ? null : (connector.begin?.(cursor) ?? cursor);
}

/**
 * Moves the cursor from where this run left it.
 *
 * @throws CrmFailure `crm.paused`; Error where another process reads the connection by now
 */
async function moveCursor(db: EntityManager, id: string, from: CrmCursor | null, to: CrmCursor | null): Promise<void> {
  const [row]: { status: string; same: boolean }[] = await db.query(
    "SELECT status, cursor IS NOT DISTINCT FROM $2::jsonb AS same FROM crm_connection WHERE id = $1 FOR UPDATE",
    [id, json(from)],
  );
  if (row === undefined || row.status === "PAUSED") throw new CrmFailure("crm.paused");
  if (!row.same) throw new Error("The connection was read by another process, or mapped anew.");
  await db.query("UPDATE crm_connection SET cursor = $2 WHERE id = $1", [id, json(to)]);
}

const json = (cursor: CrmCursor | null) => (cursor === null ? null : JSON.stringify(cursor));

async function writeAll(context: RunContext): Promise<void> {
  const { connection, opened, report, door, tenantId, signal } = context;
  if (connection.mappings.every(({ direction }) => direction === "IN")) return;
  const shared = await door.read(tenantId, (db) => sharedOf(db, connection));
  let afterId: string | null = null;
  for (let read = 0; ; ) {
    signal.throwIfAborted();
    const limit = opened.connector.limits.writeBatch;
    const { waiting, obstacles } = await door.read(tenantId, (db) => readBatch(db, connection, shared, afterId, limit));
    if (waiting.length === 0) return;
    const given = await giveOut(connection, opened.crm, waiting, obstacles, report);
    await door.write(tenantId, async (db) => {
      await holdUnpaused(db, connection.id);
      await noteGiven(db, connection, given, report);
      await report.flush(db, opened.http.requests);
    });
    afterId = waiting.at(-1)!.customer.id;
    read += waiting.length;
    await context.onProgress("out", read);
  }
}

/** Addresses that no record can be made by; none where addresses are not what records are matched by. */
export function sharedOf(db: EntityManager, { matching }: StoredConnection): Promise<Set<string>> {
  return matching.createsThere && matching.matchBy === "email" ? readSharedEmails(db) : Promise.resolve(new Set());
}

export async function readBatch(
  db: EntityManager,
  connection: StoredConnection,
  shared: ReadonlySet<string>,
  afterId: string | null,
  limit: number,
): Promise<{ waiting: Waiting[]; obstacles: Obstacles }> {
  const waiting = await readWaiting(db, connection, afterId, limit);
  const emails = waiting.flatMap(({ customer, link }) =>
    link === null ? (textOf(customer.values.email ?? null)?.toLowerCase() ?? []) : [],
  );
  return { waiting, obstacles: { shared, taken: await readTakenEmails(db, connection, emails) } };
}

/** Keeps the connection as it is until the transaction ends. */
async function holdUnpaused(db: EntityManager, id: string): Promise<void> {
  const rows: unknown[] = await db.query(
    "SELECT 1 FROM crm_connection WHERE id = $1 AND status <> 'PAUSED' FOR SHARE",
    [id],
  );
  if (rows.length === 0) throw new CrmFailure("crm.paused");
}
