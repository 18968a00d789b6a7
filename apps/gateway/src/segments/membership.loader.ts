import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import type { SegmentMembership } from "./segment-parts.type.ts";

interface MembershipRow {
  customer_id: string;
  segment_id: string;
  entered_at: Date;
}

/** The segments that each customer is in, by name; by the customer's key. */
export function membershipsByCustomer(db: TenantSnapshot): DataLoader<string, SegmentMembership[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<MembershipRow>(
      `SELECT m.customer_id, m.segment_id, m.entered_at FROM segment_member m JOIN segment g ON g.id = m.segment_id
       WHERE m.customer_id = ANY($1::uuid[]) ORDER BY lower(g.name), g.id`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.customer_id,
      (row) => ({ segmentKey: row.segment_id, enteredAt: row.entered_at }),
    );
  });
}
