import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { organisationToday } from "../settings/organisation-today.ts";
import type { CohortMeasure, CohortPeriod, Cohorts } from "./cohorts.type.ts";

/** Cohorts shown: two years of months. */
const mostCohorts = 24;

/** Row-level security shows one organisation. */
export const zone = "coalesce((SELECT time_zone FROM organisation), 'UTC')";

/** The currency that most sales are in; other money cannot be added to it. */
export const usualCurrency = `coalesce(
  (SELECT currency FROM sales_order WHERE kind = 'SALE' AND customer_id IS NOT NULL GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1),
  (SELECT currency FROM organisation))`;

/** Channel that a customer `u` came by, whose first order's channel is `first_channel`. */
export const channelOf = "coalesce(u.acquisition_channel, first_channel)";

interface CohortRow {
  start: string;
  customers: number;
  currency: string;
  /** Periods since the start, and of each how many bought and what was spent. */
  periods: { after: number; buyers: number; spent: number }[];
  /** Periods from the start to now. */
  age: number;
}

const steps: Record<CohortPeriod, { unit: string; months: number }> = {
  MONTH: { unit: "month", months: 1 },
  QUARTER: { unit: "quarter", months: 3 },
};

/** Everybody's purchases by period, grouped by the first of them. One statement over all sales. */
export async function readCohorts(
  db: TenantSnapshot,
  by: CohortPeriod,
  measure: CohortMeasure,
  channel: string | null,
): Promise<Cohorts> {
  const { unit, months } = steps[by];
  const between = (late: string, early: string) =>
    `((extract(year FROM ${late}) - extract(year FROM ${early})) * 12 + extract(month FROM ${late}) - extract(month FROM ${early}))::integer / ${months}`;
  const rows = await db.query<CohortRow>(
    `WITH usual AS (SELECT ${usualCurrency} AS currency),
     bought AS (
       SELECT o.customer_id, date_trunc('${unit}', o.placed_at AT TIME ZONE ${zone})::date AS period,
         sum(o.total) FILTER (WHERE o.currency = usual.currency)::double precision AS spent,
         (array_agg(o.channel ORDER BY o.placed_at))[1] AS channel
       FROM sales_order o, usual WHERE o.kind = 'SALE' AND o.customer_id IS NOT NULL GROUP BY 1, 2
     ),
     firsts AS (
       SELECT customer_id, min(period) AS start, (array_agg(channel ORDER BY period))[1] AS first_channel
       FROM bought GROUP BY 1
     ),
     members AS (
       SELECT f.customer_id, f.start FROM firsts f JOIN customer u ON u.id = f.customer_id
       WHERE u.erased_at IS NULL AND ($1::text IS NULL OR ${channelOf} = $1)
     ),
     cells AS (
       SELECT m.start, ${between("b.period", "m.start")} AS after, count(*)::integer AS buyers, coalesce(sum(b.spent), 0) AS spent
       FROM members m JOIN bought b ON b.customer_id = m.customer_id GROUP BY 1, 2
     )
     SELECT c.start::text, usual.currency, max(c.buyers) FILTER (WHERE c.after = 0) AS customers,
       json_agg(json_build_object('after', c.after, 'buyers', c.buyers, 'spent', c.spent)) AS periods,
       ${between(organisationToday, "c.start")} AS age
     FROM cells c, usual GROUP BY c.start, usual.currency ORDER BY c.start DESC LIMIT ${mostCohorts}`,
    [channel],
  );
  return {
    by,
    measure,
    currency: rows[0]?.currency ?? (await organisationCurrency(db)),
    cohorts: rows.reverse().map(({ start, customers, periods, age }) => ({
      start,
      customers,
      values: Array.from({ length: age + 1 }, (_, after) => {
        const found = periods.find((one) => one.after === after);
        if (found === undefined) return 0;
        return (measure === "RETENTION" ? found.buyers : found.spent) / customers;
      }),
    })),
  };
}

async function organisationCurrency(db: TenantSnapshot): Promise<string> {
  const [row] = await db.query<{ currency: string }>(`SELECT ${usualCurrency} AS currency`);
  if (row === undefined) throw new Error("The organisation has no row of its own.");
  return row.currency;
}
