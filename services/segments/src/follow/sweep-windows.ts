import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";
import { keptChangeDays } from "../contract.ts";
import { type Boundary, type DataSource, dataNeeds } from "../model/data-needs.ts";
import { type LiveSegment, wholePredicate } from "../store/live-segments.ts";

/** Entries and exits that one sweep forgets at most. */
const forgottenAtOnce = 50_000;

/**
 * Notes the customers of whom something has left a window since the last sweep, with nothing being changed: an event of 30 days ago
 * is of 31 days ago tomorrow. For each length of window this is one span of an index, as long as the time between two sweeps, so
 * no instants are kept per customer. Held to by the members' lock: what was evaluated before saw an earlier now.
 */
export async function sweepWindows(db: EntityManager, live: readonly LiveSegment[], now: string): Promise<void> {
  const { boundaries } = dataNeeds(live.map((segment) => wholePredicate(segment, live)));
  const [clock]: [{ sweptAt: string } | undefined] = await db.query(
    `SELECT swept_at::text AS "sweptAt" FROM segment_clock`,
  );
  if (clock !== undefined && boundaries.length > 0) {
    const crossed = boundaries.map((boundary, index) => crossedSql(boundary, `$${3 + 2 * index}`, `$${4 + 2 * index}`));
    await db.query(
      `INSERT INTO segment_dirty (customer_id, source, event_kind)
       SELECT id, source, event_kind FROM (${crossed.join(" UNION ")}) AS crossed WHERE id IS NOT NULL`,
      [
        clock.sweptAt,
        now,
        ...boundaries.flatMap((boundary) => [boundary.days, "kind" in boundary ? boundary.kind : null]),
      ],
    );
  }
  await db.query("UPDATE segment_clock SET swept_at = $1", [now]);
  await forgetChanges(db);
}

function crossedSql({ of }: Boundary, days: string, kind: string): string {
  const within = (column: string) => `${column} > $1::timestamptz - ${days}::integer * interval '24 hours'
    AND ${column} <= $2::timestamptz - ${days}::integer * interval '24 hours'`;
  const cause = (source: DataSource) => `'${source}' AS source, ${kind}::text AS event_kind`;
  if (of === "registration") return `SELECT id, ${cause("CUSTOMERS")} FROM customer WHERE ${within("created_at")}`;
  if (of === "order")
    return `SELECT customer_id AS id, ${cause("ORDERS")} FROM sales_order WHERE ${within("placed_at")}`;
  return `SELECT customer_id AS id, ${cause("EVENTS")} FROM customer_event
    WHERE kind = ${kind}::text AND ${within("occurred_at")}`;
}

async function forgetChanges(db: EntityManager): Promise<void> {
  await returnedRows(
    db,
    `DELETE FROM segment_change WHERE sequence IN (
       SELECT sequence FROM segment_change WHERE occurred_at < now() - $1 * interval '1 day' LIMIT ${forgottenAtOnce})
     RETURNING sequence`,
    [keptChangeDays],
  );
}
