import type { EntityManager } from "typeorm";
import { nextShippingDay } from "../model/network-plan/shipping-calendar.ts";
import { usualTransferDays } from "../model/network-plan/usual-transfer.ts";
import { closedSpans, narrowestLane } from "./lane-rows.ts";

interface LaneRow {
  today: number;
  /** Null where no lane leads there. */
  days: number | null;
  weekdays: number[] | null;
  closed: [first: number, last: number][] | null;
}

/**
 * Days, counted from 1970, on which what is sent now should arrive, in the order of the transfers: by the lane that leads there with
 * the product, the narrowest of several, from the next day on which it ships; by the usual days where there is none.
 */
export async function expectedArrivals(
  db: EntityManager,
  transfers: readonly { productId: string; fromLocationId: string; toLocationId: string }[],
): Promise<number[]> {
  const rows: LaneRow[] = await db.query(
    `SELECT (now() AT TIME ZONE coalesce(time_zone, 'UTC'))::date - DATE '1970-01-01' AS today, lane.*
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS sent (product, source, target, position)
     LEFT JOIN organisation ON true LEFT JOIN LATERAL (
       ${narrowestLane(
         `lead_time_days::float8 AS days, shipping_weekdays AS weekdays, ${closedSpans} AS closed`,
         "from_location_id = source",
       )}
     ) AS lane ON true ORDER BY position`,
    [
      transfers.map(({ productId }) => productId),
      transfers.map(({ fromLocationId }) => fromLocationId),
      transfers.map(({ toLocationId }) => toLocationId),
    ],
  );
  return rows.map(({ today, days, weekdays, closed }) => {
    if (days === null || weekdays === null || closed === null) return today + usualTransferDays;
    return nextShippingDay({ weekdays, closed }, today) + Math.round(days);
  });
}
