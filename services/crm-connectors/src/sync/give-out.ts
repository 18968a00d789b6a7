import type { EntityManager } from "typeorm";
import type { StoredConnection } from "../connections/stored-connection.ts";
import type { CrmWriteResult, OpenCrm } from "../connectors/connector.ts";
import type { CrmValues } from "../model/crm-value.ts";
import { type Link, readLinks, saveLinks } from "./links.ts";
import { type Obstacles, type PlannedWrite, planWrite } from "./plan-writes.ts";
import { type RunReport, reported } from "./report.ts";
import type { Waiting } from "./waiting-customers.ts";

/** A batch of customers, with what the CRM made of each that was written. */
export interface GivenOut {
  same: readonly Waiting[];
  written: readonly { planned: PlannedWrite; result: CrmWriteResult }[];
}

/** Writes what changed to the CRM. Told twice, it is written twice, and is the same after. */
export async function giveOut(
  connection: StoredConnection,
  crm: OpenCrm,
  waiting: readonly Waiting[],
  obstacles: Obstacles,
  report: RunReport,
): Promise<GivenOut> {
  const { planned, same } = planAll(connection, waiting, obstacles, report);
  const results =
    planned.length === 0
      ? []
      : await crm.write(
          planned.map(({ write }) => write),
          connection.matching.matchField,
        );
  return { same, written: planned.map((each, at) => ({ planned: each, result: results[at]! })) };
}

/** The same without writing: what would be made and changed. */
export function foretellOut(
  connection: StoredConnection,
  waiting: readonly Waiting[],
  obstacles: Obstacles,
  report: RunReport,
): void {
  const { planned } = planAll(connection, waiting, obstacles, report);
  for (const { waiting: about, fields, write } of planned)
    tellWritten(report, about, fields, write.crmId, write.crmId === null);
}

/** Counts and tells what the CRM was given. */
export function tellWritten(
  report: RunReport,
  { customer, link }: { customer: Waiting["customer"]; link: { seenThere: CrmValues } | null },
  fields: readonly string[],
  crmId: string | null,
  created: boolean,
): void {
  report.count(created ? "there.created" : "there.updated");
  report.add({
    side: "CRM",
    action: created ? "CREATED" : "UPDATED",
    crmId,
    customerId: customer.id,
    label: customer.externalId,
    changes: fields.map((field) => reported(field, link?.seenThere[field], customer.values[field])),
    refusal: null,
  });
}

/** Notes in the caller's transaction what the CRM holds now. */
export async function noteGiven(
  db: EntityManager,
  connection: StoredConnection,
  { same, written }: GivenOut,
  report: RunReport,
): Promise<void> {
  const crmIds = written.flatMap(({ result }) => (result.outcome === "written" ? [result.crmId] : []));
  const owners = new Map((await readLinks(db, connection.id, { crmIds })).map((link) => [link.crmId, link.customerId]));
  const links: Link[] = same.map(({ customer, link }) => ({ ...link!, customerVersion: customer.version }));
  for (const { planned, result } of written) {
    const { waiting, fields, seenThere } = planned;
    const { customer, link } = waiting;
    const about = { crmId: planned.write.crmId, customerId: customer.id, label: customer.externalId };
    if (result.outcome === "refused") {
      const { rule, field, value, message } = result;
      report.refuse("CRM", about, { rule, field, value, facts: { answer: message } });
      // Not again until one of both changes: it would be refused again.
      if (link !== null) links.push({ ...link, customerVersion: customer.version });
      continue;
    }
    const owner = owners.get(result.crmId);
    if (owner !== undefined && owner !== customer.id) {
      const facts = { customer: "" };
      report.refuse(
        "CRM",
        { ...about, crmId: result.crmId },
        { rule: "crm.match.taken", field: null, value: null, facts },
      );
      continue;
    }
    owners.set(result.crmId, customer.id);
    tellWritten(report, waiting, fields, result.crmId, result.created);
    const seenHere = Object.fromEntries(
      connection.mappings.map(({ field }) => [field, customer.values[field] ?? null] as const),
    );
    const agreed = link === null ? Object.fromEntries(fields.map((field) => [field, seenHere[field]!])) : seenHere;
    links.push({
      crmId: result.crmId,
      customerId: customer.id,
      seenThere,
      seenHere: agreed,
      customerVersion: customer.version,
      gone: false,
    });
  }
  await saveLinks(db, connection.id, links);
}

function planAll(
  connection: StoredConnection,
  waiting: readonly Waiting[],
  obstacles: Obstacles,
  report: RunReport,
): { planned: PlannedWrite[]; same: Waiting[] } {
  const planned: PlannedWrite[] = [];
  const same: Waiting[] = [];
  for (const each of waiting) {
    const plan = planWrite(connection, each, obstacles);
    const about = { crmId: each.link?.crmId ?? null, customerId: each.customer.id, label: each.customer.externalId };
    if (plan.kind === "write") planned.push(plan.planned);
    else if (plan.kind === "same") same.push(each);
    else report.refuse("CRM", about, plan.refusal);
  }
  return { planned, same };
}
