import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { CustomerValue, CustomerValueBy } from "./cohorts.type.ts";
import { channelOf, usualCurrency, zone } from "./cohorts-read.ts";

/** Groups shown; the smallest are left out. */
const mostGroups = 40;

interface ValueRow {
  group: string | null;
  customers: number;
  spent: string;
  clv: string;
  total: string;
  alive: number;
  currency: string;
}

const groups: Record<CustomerValueBy, { key: string; order: string }> = {
  CHANNEL: { key: channelOf, order: "sum(s.clv) DESC NULLS LAST" },
  COHORT: { key: `date_trunc('quarter', first_at AT TIME ZONE ${zone})::date::text`, order: "1 DESC" },
};

/** What customers spent and are expected to, by how or when they came. */
export async function readCustomerValue(db: TenantSnapshot, by: CustomerValueBy): Promise<CustomerValue[]> {
  const { key, order } = groups[by];
  const rows = await db.query<ValueRow>(
    `WITH usual AS (SELECT ${usualCurrency} AS currency)
     SELECT ${key} AS "group", usual.currency, count(*)::integer AS customers, round(avg(coalesce(b.spent, 0)), 4)::text AS spent,
       round(avg(s.clv), 4)::text AS clv, round(sum(s.clv), 4)::text AS total, avg(s.p_alive) AS alive
     FROM usual, customer_score s
     JOIN customer u ON u.id = s.customer_id
     JOIN LATERAL (
       SELECT sum(o.total) FILTER (WHERE o.currency = s.currency) AS spent, min(o.placed_at) AS first_at,
         (array_agg(o.channel ORDER BY o.placed_at))[1] AS first_channel
       FROM sales_order o WHERE o.tenant_id = u.tenant_id AND o.customer_id = u.id AND o.kind = 'SALE'
     ) b ON b.first_at IS NOT NULL
     WHERE s.clv IS NOT NULL
     GROUP BY 1, 2 ORDER BY ${order} LIMIT ${mostGroups}`,
  );
  const ordered = by === "COHORT" ? rows.reverse() : rows;
  return ordered.map((row) => {
    const money = (amount: string) => ({ amount, currency: row.currency });
    return {
      group: row.group,
      customers: row.customers,
      spentEach: money(row.spent),
      clvEach: money(row.clv),
      clvTotal: money(row.total),
      pAlive: row.alive,
    };
  });
}
