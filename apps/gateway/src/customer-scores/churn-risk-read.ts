import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { ChurnRisk } from "./churn-risk.type.ts";

interface RiskRow {
  customer_id: string;
  churn_risk: number;
  clv: string;
  loss: string;
  currency: string;
  customers: number;
  leavers: number;
  all_loss: string;
}

/** The customers of whom most is at stake, and the sums over all; null before there are scores. */
export async function readChurnRisk(db: TenantSnapshot, first: number): Promise<ChurnRisk | null> {
  const rows = await db.query<RiskRow>(
    `SELECT s.customer_id, s.churn_risk, s.clv::text AS clv, s.currency, round(s.churn_risk::numeric * s.clv, 4)::text AS loss,
       count(*) OVER ()::integer AS customers, sum(s.churn_risk) OVER () AS leavers,
       round(sum(s.churn_risk::numeric * s.clv) OVER (), 4)::text AS all_loss
     FROM customer_score s WHERE s.churn_risk IS NOT NULL AND s.clv IS NOT NULL
     ORDER BY s.churn_risk::numeric * s.clv DESC, s.customer_id LIMIT $1`,
    [first],
  );
  const [any] = rows;
  if (any === undefined) return null;
  const money = (amount: string) => ({ amount, currency: any.currency });
  return {
    expectedLoss: money(any.all_loss),
    customers: any.customers,
    expectedLeavers: any.leavers,
    mostAtRisk: rows.map((row) => ({
      customerKey: row.customer_id,
      churnRisk: row.churn_risk,
      clv: money(row.clv),
      expectedLoss: money(row.loss),
    })),
  };
}
