import { forgetChanges } from "@bellwether/runtime/changes/forget-changes";
import type { EntityManager } from "typeorm";
import type { CellContext } from "../fields/field.ts";
import { readOrganisationDefaults } from "../organisation-defaults.ts";
import type { GivenRecord, RecordResult, UpsertKind } from "./upsert-contract.ts";
import { upsertLines } from "./upsert-lines.ts";
import { upsertOrders } from "./upsert-orders.ts";
import { upsertPlainRecords } from "./upsert-records.ts";

/**
 * Writes records of a kind by their external id: the road of programs, by the rules, the staging and the statements of imported files
 * (docs/decisions/0043). Records that break a rule are told and left out; each of the others is written as a whole.
 *
 * @param db a transaction of `TenantDoor.write`
 * @returns what became of each record, in the order given
 */
export async function upsertRecords(
  db: EntityManager,
  kind: UpsertKind,
  records: readonly GivenRecord[],
): Promise<RecordResult[]> {
  const { currency, timeZone } = await readOrganisationDefaults(db);
  const cells: CellContext = { currency, timeZone, decimalComma: false, dateOrder: undefined };
  const results = await upsertKind(db, kind, records, cells);
  await forgetChanges(db);
  return results;
}

function upsertKind(
  db: EntityManager,
  kind: UpsertKind,
  records: readonly GivenRecord[],
  cells: CellContext,
): Promise<RecordResult[]> {
  if (kind === "orders") return upsertOrders(db, records, cells);
  if (kind === "ad-spend" || kind === "touchpoints" || kind === "experiments")
    return upsertLines(db, kind, records, cells);
  return upsertPlainRecords(db, kind, records, cells);
}
