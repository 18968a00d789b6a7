import type { EntityManager } from "typeorm";
import type { StoredConnection } from "../connections/stored-connection.ts";
import type { CrmChange, CrmRecord } from "../connectors/connector.ts";
import type { CrmValue, CrmValues } from "../model/crm-value.ts";
import { readField } from "../model/field-mapping.ts";
import { mergeFields } from "../model/merge-fields.ts";
import type { CustomerDesk } from "./customer-desk.ts";
import { type CustomerHere, readCustomers, toRecord } from "./customer-here.ts";
import { CustomerFinder, type Found } from "./find-customers.ts";
import { followGone } from "./follow-gone.ts";
import { type Link, saveLinks } from "./links.ts";
import { type Refusal, type RunReport, reported } from "./report.ts";

/** What the CRM is to be told of a customer that was read from it. */
export interface Pending {
  crmId: string;
  customer: CustomerHere;
  /** Fields whose value here counts, with the record's own. */
  fields: readonly string[];
  there: CrmValues;
}

/** A record with whom it is about, and what is taken over. */
interface Taken {
  record: CrmRecord;
  found: Extract<Found, { kind: "customer" | "new" }>;
  externalId: string;
  there: CrmValues;
  take: Readonly<Record<string, CrmValue>>;
  give: readonly string[];
}

/**
 * Takes changes of the CRM over in the caller's transaction: customers, links and the report.
 *
 * @returns what waits to be written back, and every customer that a record was about
 */
export async function takeIn(
  db: EntityManager,
  connection: StoredConnection,
  changes: readonly CrmChange[],
  desk: CustomerDesk,
  report: RunReport,
): Promise<{ pending: Pending[]; customerIds: string[] }> {
  await desk.begin(db);
  const records = latestRecords(changes);
  const finder = await CustomerFinder.open(db, connection, records);
  const taken = records.flatMap((record) => planRecord(connection, finder, record, report) ?? []);
  const written = await writeCustomers(db, desk, taken, report);
  const after = await readCustomers(db, {
    externalIds: written.filter(({ found }) => found.kind === "new").map(({ externalId }) => externalId),
    ids: written.flatMap(({ found }) => (found.kind === "customer" ? [found.customer.id] : [])),
  });
  const pending = await link(db, connection, written, after);
  await followGone(db, connection.id, changes, desk, report);
  return { pending, customerIds: after.map(({ id }) => id) };
}

/** Each record once, as it was told last. */
function latestRecords(changes: readonly CrmChange[]): CrmRecord[] {
  const latest = new Map<string, CrmRecord>();
  for (const change of changes) {
    if (change.kind === "record") latest.set(change.record.id, change.record);
    else latest.delete(change.id);
  }
  return [...latest.values()];
}

function planRecord(
  connection: StoredConnection,
  finder: CustomerFinder,
  record: CrmRecord,
  report: RunReport,
): Taken | null {
  const about = { crmId: record.id, customerId: null, label: finder.matchOf(record) };
  const refuse = (refusal: Refusal) => report.refuse("BELLWETHER", about, refusal);
  const there: Record<string, CrmValue> = {};
  for (const mapping of connection.mappings) {
    const read = readField(mapping, record.values);
    if (read.broken !== undefined && mapping.direction !== "OUT") {
      const { rule, value } = read.broken;
      refuse({ rule, field: mapping.field, value, facts: {} });
      return null;
    }
    there[mapping.field] = read.value ?? null;
  }
  const found = finder.find(record);
  if (found.kind === "refused") {
    refuse(found.refusal);
    return null;
  }
  if (found.kind === "new") {
    if (!connection.createsHere) {
      report.count("here.skipped");
      return null;
    }
    const given = connection.mappings.filter(({ direction, field }) => direction !== "OUT" && there[field] !== null);
    const take = Object.fromEntries(given.map(({ field }) => [field, there[field]!]));
    return { record, found, externalId: found.externalId, there, take, give: [] };
  }
  const { customer, link: known } = found;
  const merge = mergeFields(connection.mappings, {
    there,
    here: customer.values,
    seenThere: known?.seenThere ?? {},
    seenHere: known?.seenHere ?? {},
    changedThere: record.modifiedAt,
    changedHere: customer.updatedAt,
  });
  return { record, found, externalId: customer.externalId, there, ...merge };
}

/** @returns those that were not refused */
async function writeCustomers(
  db: EntityManager,
  desk: CustomerDesk,
  taken: readonly Taken[],
  report: RunReport,
): Promise<Taken[]> {
  const changed = taken.filter(({ found, take }) => found.kind === "new" || Object.keys(take).length > 0);
  const outcomes = await desk.upsert(
    db,
    changed.map(({ externalId, take }) => toRecord(externalId, take)),
  );
  const refusedOnes = new Set<Taken>();
  for (const [at, each] of changed.entries()) {
    const { record, found, externalId, take } = each;
    const result = outcomes[at]!;
    const customerId = found.kind === "customer" ? found.customer.id : null;
    const about = { crmId: record.id, customerId, label: externalId };
    if (result.outcome === "REJECTED") {
      const { rule, field, value, facts } = result;
      report.refuse("BELLWETHER", about, { rule, field, value, facts });
      refusedOnes.add(each);
    } else if (result.outcome === "UNCHANGED") report.count("here.unchanged");
    else {
      report.count(result.outcome === "CREATED" ? "here.created" : "here.updated");
      const before = found.kind === "customer" ? found.customer.values : {};
      const changes = Object.entries(take).map(([field, value]) => reported(field, before[field], value));
      report.add({ ...about, side: "BELLWETHER", action: result.outcome, changes, refusal: null });
    }
  }
  report.count("here.unchanged", taken.length - changed.length);
  return taken.filter((each) => !refusedOnes.has(each));
}

/** Notes what both sides hold now. A field that waits to be written back is not noted as seen here. */
async function link(
  db: EntityManager,
  connection: StoredConnection,
  written: readonly Taken[],
  after: readonly CustomerHere[],
): Promise<Pending[]> {
  const byExternalId = new Map(after.map((customer) => [customer.externalId, customer]));
  const links: Link[] = [];
  const pending: Pending[] = [];
  for (const { record, externalId, there, give } of written) {
    const customer = byExternalId.get(externalId);
    if (customer === undefined) throw new Error(`The customer ${externalId} was written and is not there.`);
    const agreed = connection.mappings.filter(({ field }) => !give.includes(field));
    const seenHere = Object.fromEntries(agreed.map(({ field }) => [field, customer.values[field] ?? null]));
    const customerVersion = give.length === 0 ? customer.version : null;
    links.push({ crmId: record.id, customerId: customer.id, seenThere: there, seenHere, customerVersion, gone: false });
    if (give.length > 0) pending.push({ crmId: record.id, customer, fields: give, there });
  }
  await saveLinks(db, connection.id, links);
  return pending;
}
