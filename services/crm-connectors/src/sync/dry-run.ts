import type { EntityManager } from "typeorm";
import type { CrmChange } from "../connectors/connector.ts";
import { crmLimits } from "../contract.ts";
import { foretellOut, tellWritten } from "./give-out.ts";
import type { RunRemark } from "./report.ts";
import { beginning, type RunContext, readBatch, sharedOf } from "./sync-run.ts";
import { type Pending, takeIn } from "./take-in.ts";
import { fieldsToRead, usableMapping } from "./usable-mapping.ts";

/** Undoes a transaction that has told what it would do. */
class Undone extends Error {
  override readonly name = "Undone";
}

/** Customers looked at in one statement on the way out. */
const batchSize = 500;

/**
 * Does what a run would do, by the same code and rules, and undoes it: here by transactions that are rolled back, in the CRM by
 * not writing. What would be is in the report.
 */
export async function dryRun(context: RunContext): Promise<RunRemark[]> {
  const { mappings, remarks } = usableMapping(context.connection, await context.opened.crm.fields());
  const usable = { ...context, connection: { ...context.connection, mappings } };
  const { touched, cut } = await foretellIn(usable);
  await foretellRest(usable, touched);
  return cut ? [...remarks, { code: "crm.dry-run-cut", facts: { count: crmLimits.maxDryRunRecords } }] : remarks;
}

/** @returns the customers that records of the CRM were about, and whether there are more of these */
async function foretellIn(context: RunContext): Promise<{ touched: Set<string>; cut: boolean }> {
  const { connection, opened, desk, report, door, tenantId, signal } = context;
  const fields = fieldsToRead(connection);
  const touched = new Set<string>();
  const seen = new Set<string>();
  let cursor = beginning(opened, connection.cursor);
  for (;;) {
    signal.throwIfAborted();
    const page = await opened.crm.changes(cursor, fields);
    // Each batch is undone, so the next would take a record that is told twice for new again.
    const changes = page.changes.filter((change) => isNew(seen, change));
    await undone(context, async (db) => {
      const { pending, customerIds } = await takeIn(db, connection, changes, desk, report);
      for (const each of pending) foretellPending(context, each);
      for (const id of customerIds) touched.add(id);
    });
    await door.write(tenantId, (db) => report.flush(db, opened.http.requests));
    await context.onProgress("in", seen.size);
    if (page.done || seen.size >= crmLimits.maxDryRunRecords) return { touched, cut: !page.done };
    cursor = page.cursor;
  }
}

function isNew(seen: Set<string>, change: CrmChange): boolean {
  const id = change.kind === "record" ? change.record.id : change.id;
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

async function undone(context: RunContext, work: (db: EntityManager) => Promise<void>): Promise<void> {
  try {
    await context.door.write(context.tenantId, async (db) => {
      await work(db);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

function foretellPending({ report }: RunContext, { customer, there, fields, crmId }: Pending): void {
  tellWritten(report, { customer, link: { seenThere: there } }, fields, crmId, false);
}

/** What customers would become that no record was about. */
async function foretellRest(context: RunContext, touched: ReadonlySet<string>): Promise<void> {
  const { connection, report, opened, door, tenantId, signal } = context;
  if (connection.mappings.every(({ direction }) => direction === "IN")) return;
  const shared = await door.read(tenantId, (db) => sharedOf(db, connection));
  let afterId: string | null = null;
  for (let read = 0; read < crmLimits.maxDryRunRecords; ) {
    signal.throwIfAborted();
    const batch = await door.read(tenantId, (db) => readBatch(db, connection, shared, afterId, batchSize));
    if (batch.waiting.length === 0) return;
    const untouched = batch.waiting.filter(({ customer }) => !touched.has(customer.id));
    foretellOut(connection, untouched, batch.obstacles, report);
    await door.write(tenantId, (db) => report.flush(db, opened.http.requests));
    afterId = batch.waiting.at(-1)!.customer.id;
    read += batch.waiting.length;
    await context.onProgress("out", read);
  }
}
