import type { EntityManager } from "typeorm";
import type { CustomersData } from "../train/customers-data.ts";
import { mayBeProfiled } from "./may-be-profiled.ts";

/** Row-level security shows one organisation; before it is named, days are cut in UTC. */
const timeZone = "coalesce((SELECT time_zone FROM organisation), 'UTC')";

/** Days without an order after which scores are as of the last one: so long a silence is no sign of customers, but of data. */
const longestSilenceDays = 30;

/** Who bought when for how much, and in which currency. */
export interface ReadBuyers extends Omit<CustomersData, "signals" | "signs" | "categoryPurchases"> {
  currency: string;
  /** Days with purchases of which nothing was paid in that currency. */
  elsewhere: number;
  /** Whether the data ended long before yesterday. */
  ended: boolean;
}

interface BuyerRow {
  id: string;
  country: string | null;
  channel: string | null;
  days: number[];
  amounts: (number | null)[];
}

/**
 * Reads the sales of all customers who are known by name, those of merged ones as the survivor's; of who was erased or refused
 * to be profiled nothing. Days are
 * cut in the organisation's time zone, and yesterday is the last one. Null where there are none.
 *
 * Everything comes in the order of the organisation's own keys: ids are drawn anew by every import.
 */
export async function readBuyers(db: EntityManager): Promise<ReadBuyers | null> {
  const [usual]: { currency: string }[] = await db.query(
    `SELECT currency FROM sales_order WHERE kind = 'SALE' AND customer_id IS NOT NULL
     GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1`,
  );
  if (usual === undefined) return null;
  const [clock]: { yesterday: number }[] = await db.query(
    `SELECT (now() AT TIME ZONE ${timeZone})::date - DATE '1970-01-01' - 1 AS yesterday`,
  );
  const rows: BuyerRow[] = await db.query(
    `SELECT u.id, u.country, coalesce(u.acquisition_channel, bought.channel) AS channel, bought.days, bought.amounts
     FROM (
       SELECT buyer_id, (array_agg(channel ORDER BY day))[1] AS channel, array_agg(day ORDER BY day) AS days,
         array_agg(amount ORDER BY day) AS amounts
       FROM (
         SELECT coalesce(named.merged_into, named.id) AS buyer_id,
           (o.placed_at AT TIME ZONE ${timeZone})::date - DATE '1970-01-01' AS day,
           min(o.channel) AS channel, sum(o.total) FILTER (WHERE o.currency = $1)::double precision AS amount
         FROM sales_order o JOIN customer named ON named.tenant_id = o.tenant_id AND named.id = o.customer_id
         WHERE o.kind = 'SALE' AND o.placed_at < ($2::integer + 1 + DATE '1970-01-01')::timestamp AT TIME ZONE ${timeZone}
         GROUP BY 1, 2
       ) daily
       GROUP BY buyer_id
     ) bought
     JOIN customer u ON u.id = bought.buyer_id
     WHERE u.erased_at IS NULL AND ${mayBeProfiled("u")}
     ORDER BY u.external_id COLLATE "C"`,
    [usual.currency, clock!.yesterday],
  );
  return rows.length === 0 ? null : gather(rows, usual.currency, clock!.yesterday);
}

function gather(rows: readonly BuyerRow[], currency: string, yesterday: number): ReadBuyers {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach(({ days }, i) => {
    offsets[i + 1] = offsets[i]! + days.length;
  });
  const days = new Int32Array(offsets[rows.length]!);
  const amounts = new Float64Array(days.length);
  for (const [i, row] of rows.entries()) {
    days.set(row.days, offsets[i]!);
    amounts.set(
      row.amounts.map((amount) => amount ?? Number.NaN),
      offsets[i]!,
    );
  }
  const span = days.reduce(({ first, last }, day) => ({ first: Math.min(first, day), last: Math.max(last, day) }), {
    first: yesterday,
    last: 0,
  });
  const ended = yesterday - span.last > longestSilenceDays;
  return {
    asOf: ended ? span.last : yesterday,
    firstDay: span.first,
    ids: rows.map(({ id }) => id),
    countries: rows.map(({ country }) => country),
    channels: rows.map(({ channel }) => channel),
    occasions: { offsets, days, amounts },
    currency,
    elsewhere: amounts.reduce((count, amount) => count + Number(Number.isNaN(amount)), 0),
    ended,
  };
}
