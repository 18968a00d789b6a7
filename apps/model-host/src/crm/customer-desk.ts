import type { CustomerDesk, CustomerOutcome } from "@bellwether/crm-connectors/sync/customer-desk";
import { IdentityRefused } from "@bellwether/data-import/identities/identity-refused";
import { mergeCustomers } from "@bellwether/data-import/identities/merge-customers";
import { awaitTurn } from "@bellwether/data-import/staging/import-lock";
import { upsertRecords } from "@bellwether/data-import/upsert/upsert";
import type { RecordResult } from "@bellwether/data-import/upsert/upsert-contract";

/** Whom the history names where a CRM merged its records. */
const mergedBy = "crm";

/** Customers of CRMs enter by the road of all records. */
export const customerDesk: CustomerDesk = {
  begin: awaitTurn,
  async upsert(db, records) {
    if (records.length === 0) return [];
    return (await upsertRecords(db, "customers", records)).map(toOutcome);
  },
  async merge(db, keptId, mergedId) {
    try {
      await mergeCustomers(db, { keptId, mergedId, by: mergedBy });
      return true;
    } catch (error) {
      if (error instanceof IdentityRefused) return false;
      throw error;
    }
  },
};

function toOutcome({ outcome, violations }: RecordResult): CustomerOutcome {
  const [first] = violations;
  if (outcome !== "REJECTED" || first === undefined) return { outcome: outcome === "REJECTED" ? "UNCHANGED" : outcome };
  return { outcome, rule: first.rule, field: first.column, value: first.value, facts: first.facts };
}
