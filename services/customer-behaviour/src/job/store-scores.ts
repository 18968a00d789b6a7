import type { EntityManager } from "typeorm";
import type { ExplainedScore, ScoreReasons } from "../contract.ts";
import type { ScoredCustomers } from "../train/scored-customers.ts";
import { mayBeProfiled } from "./may-be-profiled.ts";

/** Whose scores, by which version, as of when. */
export interface StoredScores {
  modelVersionId: string;
  /** ISO date. */
  asOf: string;
  currency: string;
  ids: readonly string[];
  scored: ScoredCustomers;
  /** What the numbers of categories stand for. */
  categoryIds: readonly string[];
}

/** Columns of the table beside their place in the scores. */
const columns = {
  recency_days: ["recencyDays", "integer"],
  frequency: ["frequency", "integer"],
  tenure_days: ["tenureDays", "integer"],
  monetary: ["monetary", "numeric"],
  rfm_recency: ["rfmRecency", "smallint"],
  rfm_frequency: ["rfmFrequency", "smallint"],
  rfm_monetary: ["rfmMonetary", "smallint"],
  behaviour_segment: ["behaviourSegment", "smallint"],
  p_alive: ["pAlive", "double precision"],
  p_alive_se: ["pAliveError", "double precision"],
  expected_purchases: ["expectedPurchases", "double precision"],
  expected_purchases_se: ["expectedPurchasesError", "double precision"],
  clv: ["clv", "numeric"],
  clv_se: ["clvError", "double precision"],
  churn_risk: ["churnRisk", "double precision"],
  churn_risk_se: ["churnRiskError", "double precision"],
  next_purchase_days: ["nextPurchaseDays", "double precision"],
  satisfaction: ["satisfaction", "double precision"],
} as const satisfies Record<string, readonly [Exclude<keyof ScoredCustomers, "reasons" | "nextCategory">, string]>;

const names = Object.keys(columns);
const batchRows = 2_000;

const upsert = `
  INSERT INTO customer_score (customer_id, model_version_id, as_of, computed_at, currency, reasons, next_category_id, ${names.join(", ")})
  SELECT customer_id, $2, $3, transaction_timestamp(), $4, reasons, next_category_id, ${names.join(", ")}
  FROM jsonb_to_recordset($1::jsonb) AS row (customer_id uuid, reasons jsonb, next_category_id uuid,
    ${Object.entries(columns)
      .map(([name, [, type]]) => `${name} ${type}`)
      .join(", ")})
  -- Who refused while the training ran is in its answer.
  WHERE EXISTS (SELECT FROM customer u WHERE u.id = row.customer_id AND ${mayBeProfiled("u")})
  ON CONFLICT (tenant_id, customer_id) DO UPDATE SET
    ${["model_version_id", "as_of", "computed_at", "currency", "reasons", "next_category_id", ...names].map((name) => `${name} = excluded.${name}`).join(", ")}`;

/** Customers who have bought nothing yet: there is a row that says so, and nothing is foretold. */
const upsertOthers = `
  INSERT INTO customer_score (customer_id, model_version_id, as_of, computed_at, currency)
  SELECT u.id, $1, $2, transaction_timestamp(), $3 FROM customer u
  WHERE u.merged_into IS NULL AND u.erased_at IS NULL AND ${mayBeProfiled("u")} AND NOT EXISTS (
    SELECT FROM customer_score s WHERE s.tenant_id = u.tenant_id AND s.customer_id = u.id AND s.model_version_id = $1)
  ON CONFLICT (tenant_id, customer_id) DO UPDATE SET
    ${["model_version_id", "as_of", "computed_at", "currency"].map((name) => `${name} = excluded.${name}`).join(", ")},
    reasons = '{}', next_category_id = NULL, ${names.map((name) => `${name} = NULL`).join(", ")}`;

/** Writes one row for every customer who is there and lets it, and removes those of customers who are not any more. */
export async function storeScores(db: EntityManager, stored: StoredScores): Promise<void> {
  const { modelVersionId, asOf, currency, ids, scored, categoryIds } = stored;
  for (let from = 0; from < ids.length; from += batchRows) {
    const rows = ids.slice(from, from + batchRows).map((id, i) => ({
      ...rowOf(id, scored, from + i),
      next_category_id: categoryIds[scored.nextCategory[from + i]!] ?? null,
    }));
    await db.query(upsert, [JSON.stringify(rows), modelVersionId, asOf, currency]);
  }
  await db.query(upsertOthers, [modelVersionId, asOf, currency]);
  await db.query("DELETE FROM customer_score WHERE model_version_id <> $1", [modelVersionId]);
}

function rowOf(id: string, scored: ScoredCustomers, row: number): Record<string, unknown> {
  const values = Object.entries(columns).map(([name, [column]]) => {
    const value = scored[column][row]!;
    return [name, Number.isFinite(value) ? value : null];
  });
  return { customer_id: id, reasons: reasonsOf(scored, row), ...Object.fromEntries(values) };
}

function reasonsOf({ reasons }: ScoredCustomers, row: number): Partial<Record<ExplainedScore, ScoreReasons>> {
  const told = Object.entries(reasons).map(([score, { base, parts }]) => {
    const own = Object.entries(parts).map(([feature, values]) => [feature, values![row]!]);
    return [score, { base, parts: Object.fromEntries(own) }];
  });
  return Object.fromEntries(told);
}
