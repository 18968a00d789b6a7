import { customerScoresTask, trainJobType } from "@bellwether/customer-behaviour/contract";
import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { toRemark } from "../remarks/remark.row.ts";
import type { CustomerSummary } from "./customer-summary.type.ts";

interface SummaryRow {
  customers: number;
  buyers: number;
  repeat_buyers: number;
  scored: number;
  as_of: string | null;
  currency: string | null;
  alive: number | null;
  purchases: number | null;
  expected_buyers: number | null;
  clv: string | null;
  loss: string | null;
  countries: string[];
  channels: string[];
  refusal: StoredRemark | null;
  too_little: StoredRemark | null;
}

const present = "u.merged_into IS NULL AND u.erased_at IS NULL";

const mostOften = (column: string) => `
  (SELECT coalesce(json_agg(named.value ORDER BY named.count DESC, named.value), '[]') FROM (
     SELECT ${column} AS value, count(*) FROM customer u WHERE ${present} AND ${column} IS NOT NULL
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50) AS named)`;

/** One statement: it stands above every list of customers. */
const statement = `
  SELECT (SELECT count(*)::integer FROM customer u WHERE ${present}) AS customers, scored.*,
    ${mostOften("u.country")} AS countries, ${mostOften("u.acquisition_channel")} AS channels,
    (SELECT v.reasons->-1 FROM model_version v WHERE v.task = $1 AND v.status = 'CANDIDATE'
       AND v.version = (SELECT max(version) FROM model_version WHERE task = $1)) AS refusal,
    (SELECT j.result->'reason' FROM job j WHERE j.type = $2 AND j.status = 'COMPLETED' ORDER BY j.created_at DESC LIMIT 1) AS too_little
  FROM (
    SELECT count(*)::integer AS scored, count(s.frequency)::integer AS buyers,
      count(*) FILTER (WHERE s.frequency > 0)::integer AS repeat_buyers, max(s.as_of)::text AS as_of, max(s.currency) AS currency,
      sum(s.p_alive) AS alive, sum(s.expected_purchases) AS purchases, sum(1 - s.churn_risk) AS expected_buyers,
      round(sum(s.clv), 4)::text AS clv, round(sum(s.churn_risk::numeric * s.clv), 4)::text AS loss
    FROM customer_score s
  ) AS scored`;

export async function readCustomerSummary(db: TenantSnapshot): Promise<CustomerSummary> {
  const [row] = await db.query<SummaryRow>(statement, [customerScoresTask, trainJobType]);
  if (row === undefined) throw new Error("The summary of customers came back without a row.");
  const { as_of: asOf, currency, clv, loss } = row;
  const hasScores = asOf !== null && currency !== null && clv !== null && loss !== null;
  // The same data again is no shortcoming.
  const refusal = row.refusal?.code === "promotion.same-data-no-better" ? null : row.refusal;
  const remark = hasScores ? refusal : (row.too_little ?? refusal);
  return {
    customers: row.customers,
    buyers: row.buyers,
    repeatBuyers: row.repeat_buyers,
    expectations: hasScores
      ? {
          asOf,
          alive: row.alive ?? 0,
          expectedPurchases: row.purchases ?? 0,
          expectedBuyers: row.expected_buyers ?? 0,
          clv: { amount: clv, currency },
          expectedLoss: { amount: loss, currency },
        }
      : null,
    note: remark === null ? null : toRemark(remark),
    countries: row.countries,
    channels: row.channels,
  };
}
