import type { ExplainedScore, ScoreReasons as StoredReasons } from "@bellwether/customer-behaviour/contract";
import type { CustomerScoreName, CustomerScores, ScoreReasons } from "./customer-scores.type.ts";

export const scoreColumns = `s.customer_id, s.model_version_id, s.as_of::text AS as_of, s.computed_at, s.recency_days, s.frequency,
  s.tenure_days, s.monetary::text AS monetary, s.currency, s.rfm_recency, s.rfm_frequency, s.rfm_monetary, s.behaviour_segment,
  s.p_alive, s.p_alive_se, s.expected_purchases, s.expected_purchases_se, s.clv::text AS clv, s.clv_se, s.churn_risk, s.churn_risk_se,
  s.next_purchase_days, s.next_category_id, s.satisfaction, s.reasons,
  (s.as_of + ceil(s.next_purchase_days)::integer)::text AS next_purchase_date`;

export interface CustomerScoreRow {
  customer_id: string;
  model_version_id: string;
  as_of: string;
  computed_at: Date;
  recency_days: number | null;
  frequency: number | null;
  tenure_days: number | null;
  monetary: string | null;
  currency: string;
  rfm_recency: number | null;
  rfm_frequency: number | null;
  rfm_monetary: number | null;
  behaviour_segment: number | null;
  p_alive: number | null;
  p_alive_se: number | null;
  expected_purchases: number | null;
  expected_purchases_se: number | null;
  clv: string | null;
  clv_se: number | null;
  churn_risk: number | null;
  churn_risk_se: number | null;
  next_purchase_days: number | null;
  next_purchase_date: string | null;
  next_category_id: string | null;
  satisfaction: number | null;
  reasons: Partial<Record<ExplainedScore, StoredReasons>>;
}

const names: Record<ExplainedScore, CustomerScoreName> = {
  pAlive: "P_ALIVE",
  expectedPurchases: "EXPECTED_PURCHASES",
  clv: "CLV",
  churnRisk: "CHURN_RISK",
};

export function toCustomerScores(row: CustomerScoreRow): CustomerScores {
  const { currency } = row;
  return {
    row,
    asOf: row.as_of,
    computedAt: row.computed_at,
    recencyDays: row.recency_days,
    purchases: row.frequency === null ? 0 : row.frequency + 1,
    tenureDays: row.tenure_days,
    monetary: row.monetary === null ? null : { amount: row.monetary, currency },
    rfm:
      row.rfm_recency === null || row.rfm_frequency === null
        ? null
        : { recency: row.rfm_recency, frequency: row.rfm_frequency, monetary: row.rfm_monetary },
    nextPurchase:
      row.next_purchase_days === null || row.next_purchase_date === null
        ? null
        : { days: row.next_purchase_days, date: row.next_purchase_date },
    satisfaction: row.satisfaction,
    reasons: toReasons(row.reasons),
  };
}

function toReasons(reasons: CustomerScoreRow["reasons"]): ScoreReasons[] {
  return (Object.keys(names) as ExplainedScore[]).flatMap((score) => {
    const stored = reasons[score];
    if (stored === undefined) return [];
    const parts = Object.entries(stored.parts).map(([feature, amount]) => ({ feature, amount }));
    parts.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
    return [{ score: names[score], base: stored.base, parts }];
  });
}
