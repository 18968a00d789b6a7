import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import type { Consent, ConsentPurpose } from "./consent.type.ts";

interface ConsentRow {
  customer_id: string;
  purpose: ConsentPurpose;
  granted: boolean;
  decided_at: Date;
  source: string;
  recorded_at: Date;
  recorded_by: string | null;
}

/** Decisions of one customer that are told at most; each is one of four purposes, changed now and then. */
const historyAtMost = 200;

/** What holds now, by the customer's key; at most one of each purpose. */
export function consentsByCustomerKey(db: TenantSnapshot): DataLoader<string, Consent[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ConsentRow>(
      "SELECT * FROM customer_consent WHERE customer_id = ANY($1::uuid[]) ORDER BY purpose",
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.customer_id, toConsent);
  });
}

/** Every decision that was told, by the customer's key; latest first. */
export function consentHistoryByCustomerKey(db: TenantSnapshot): DataLoader<string, Consent[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ConsentRow>(
      `SELECT told.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT * FROM customer_consent_change WHERE customer_id = asked.id
         ORDER BY decided_at DESC, recorded_at DESC, id LIMIT $2) AS told`,
      [keys, historyAtMost],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.customer_id, toConsent);
  });
}

function toConsent(row: ConsentRow): Consent {
  return {
    purpose: row.purpose,
    granted: row.granted,
    decidedAt: row.decided_at,
    source: row.source,
    recordedAt: row.recorded_at,
    recordedByKey: row.recorded_by,
  };
}
