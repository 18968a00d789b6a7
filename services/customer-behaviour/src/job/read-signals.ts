import type { EntityManager } from "typeorm";
import { type SignalName, type Signals, signalDays, signalNames } from "../train/customers-data.ts";

/** End of a day in the organisation's time zone. @param parameter that holds days since 1970-01-01 */
const endOf = (parameter: string) =>
  `(${parameter}::integer + 1 + DATE '1970-01-01')::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM organisation), 'UTC')`;

const recent = `occurred_at >= ${endOf("$1")} - $2::integer * interval '1 day'`;
const count = (kinds: string) => `count(*) FILTER (WHERE kind IN (${kinds}) AND ${recent})::integer`;

const eventCounts = `
  SELECT coalesce(u.merged_into, u.id) AS buyer_id, 0 AS returns,
    ${count("'PAGE_VIEW', 'PRODUCT_VIEW'")} AS views, ${count("'CART_ADD', 'CHECKOUT'")} AS carts,
    ${count("'EMAIL_OPEN', 'EMAIL_CLICK'")} AS emails, ${count("'SUPPORT_CONTACT'")} AS contacts,
    count(*) FILTER (WHERE kind = 'FEEDBACK')::integer AS ratings,
    coalesce(sum(value) FILTER (WHERE kind = 'FEEDBACK'), 0)::double precision AS "ratingSum"
  FROM customer_event e JOIN customer u ON u.tenant_id = e.tenant_id AND u.id = e.customer_id
  WHERE occurred_at < ${endOf("$1")}
  GROUP BY 1`;

const returnCounts = `
  SELECT coalesce(u.merged_into, u.id) AS buyer_id, count(*)::integer AS returns
  FROM sales_order o JOIN customer u ON u.tenant_id = o.tenant_id AND u.id = o.customer_id
  WHERE kind = 'RETURN' AND placed_at < ${endOf("$1")}
  GROUP BY 1`;

type SignalRow = { buyer_id: string } & Partial<Record<SignalName, number>>;

/** What buyers did besides buying until the end of a day. @param origin days since 1970-01-01 */
export async function readSignals(db: EntityManager, ids: readonly string[], origin: number): Promise<Signals> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const empty = signalNames.map((name) => [name, new Float64Array(ids.length)] as const);
  const counts = Object.fromEntries(empty) as Record<SignalName, Float64Array>;
  const events: SignalRow[] = await db.query(eventCounts, [origin, signalDays]);
  const returns: SignalRow[] = await db.query(returnCounts, [origin]);
  for (const row of [...events, ...returns]) {
    const place = places.get(row.buyer_id);
    if (place === undefined) continue;
    for (const name of signalNames) counts[name][place]! += row[name] ?? 0;
  }
  return { origin, counts };
}
