import type { EntityManager } from "typeorm";
import type { CrmChange } from "../connectors/connector.ts";
import type { CustomerDesk } from "./customer-desk.ts";
import { readCustomers } from "./customer-here.ts";
import { type Link, markGone, moveLink, readLinks } from "./links.ts";
import type { RunReport } from "./report.ts";

/** A record that is gone, and the one that it became part of; null: deleted. */
interface Lost {
  id: string;
  into: string | null;
}

/**
 * Follows deletions and merges of the CRM. A customer whose record was deleted stays: orders tell of it. It is not made anew in
 * the CRM either. Where records were merged, so are their customers.
 */
export async function followGone(
  db: EntityManager,
  connectionId: string,
  changes: readonly CrmChange[],
  desk: CustomerDesk,
  report: RunReport,
): Promise<void> {
  const lost = lostOf(changes);
  if (lost.length === 0) return;
  const crmIds = lost.flatMap(({ id, into }) => (into === null ? [id] : [id, into]));
  const links = new Map((await readLinks(db, connectionId, { crmIds })).map((link) => [link.crmId, link]));
  const customerIds = [...new Set([...links.values()].map(({ customerId }) => customerId))];
  const names = new Map(
    (await readCustomers(db, { ids: customerIds })).map(({ id, externalId }) => [id, externalId] as const),
  );
  for (const { id, into } of lost) {
    const link = links.get(id);
    if (link === undefined || link.gone) continue;
    const about = { crmId: id, customerId: link.customerId, label: names.get(link.customerId) ?? null };
    const kept = into === null ? undefined : links.get(into);
    if (into !== null && kept === undefined) {
      await moveLink(db, connectionId, id, into);
      links.delete(id);
      links.set(into, { ...link, crmId: into });
      continue;
    }
    await markGone(db, connectionId, [id]);
    links.set(id, { ...link, gone: true });
    if (kept === undefined) {
      report.count("here.gone");
      report.add({ ...about, side: "BELLWETHER", action: "GONE", changes: [], refusal: null });
      continue;
    }
    if (kept.customerId === link.customerId) continue;
    await mergeBoth(db, desk, kept, link, names, report);
  }
}

function lostOf(changes: readonly CrmChange[]): Lost[] {
  const lost = new Map<string, Lost>();
  for (const change of changes) {
    if (change.kind === "gone") lost.set(change.id, { id: change.id, into: change.mergedInto });
    else for (const id of change.record.mergedIds) lost.set(id, { id, into: change.record.id });
  }
  return [...lost.values()];
}

async function mergeBoth(
  db: EntityManager,
  desk: CustomerDesk,
  kept: Link,
  merged: Link,
  names: ReadonlyMap<string, string>,
  report: RunReport,
): Promise<void> {
  const about = { crmId: merged.crmId, customerId: merged.customerId, label: names.get(merged.customerId) ?? null };
  const customer = names.get(kept.customerId) ?? "";
  if (await desk.merge(db, kept.customerId, merged.customerId)) {
    report.count("here.merged");
    report.add({ ...about, side: "BELLWETHER", action: "MERGED", changes: [], refusal: null });
  } else
    report.refuse("BELLWETHER", about, { rule: "crm.merged-there", field: null, value: null, facts: { customer } });
}
