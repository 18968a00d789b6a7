import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type CustomerScoreRow, scoreColumns, toCustomerScores } from "./customer-score.row.ts";
import type { CustomerScores } from "./customer-scores.type.ts";

/** Scores by the customer's key. */
export function scoresByCustomer(db: TenantSnapshot): DataLoader<string, CustomerScores | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<CustomerScoreRow>(
      `SELECT ${scoreColumns} FROM customer_score s WHERE s.customer_id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.customer_id, toCustomerScores);
  });
}
