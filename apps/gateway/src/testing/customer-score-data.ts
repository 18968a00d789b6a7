import { randomUUID } from "node:crypto";
import { customerScoresTask, customerScoresVariant } from "@bellwether/customer-behaviour/contract";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** What the version of the inserted scores has to show. */
export const scoresReport = {
  holdoutDays: 90,
  holdoutCustomers: 4,
  chosen: "MBG_NBD",
  baseline: "RFM_RATES",
  candidates: [
    { name: "RFM_RATES", kind: "BASELINE", logLoss: 0.5, brier: 0.2, auc: 0.6, ece: 0.03, seconds: 0.1 },
    { name: "MBG_NBD", kind: "MODEL", logLoss: 0.4, brier: 0.1, auc: 0.8, ece: 0.01, seconds: 0.1 },
  ],
  lifetime: { model: "MBG_NBD", parameters: { r: 1, alpha: 2, a: 3, b: 4 }, worth: null },
  counts: { mae: 0.5, naiveMae: 0.9, predicted: 3, actual: 4 },
  timing: null,
  discountRate: 0.1,
  typical: { recencyDays: 10, frequency: 1, tenureDays: 100, monetary: 20 },
  segments: {
    segments: [
      { customers: 1, centre: { recencyDays: 5, frequency: 8, monetary: 40 } },
      { customers: 3, centre: { recencyDays: 200, frequency: 0, monetary: 12 } },
    ],
    stability: [{ groups: 3, index: 0.8 }],
  },
  fairness: [
    {
      column: "countries",
      groups: [
        {
          group: "DE",
          rows: 40,
          foretold: 0.5,
          came: 0.2,
          gap: 0.3,
          gapError: 0.05,
          auc: 0.7,
          found: 0.5,
          falseAlarms: 0.1,
        },
      ],
      miscalibrated: ["DE"],
    },
  ],
} as const;

/**
 * Scores of customers by a champion version: customer i is alive with 0.2 · (i + 1), and worth 100 · (i + 1) in 12 months. The last
 * one has bought nothing.
 *
 * @param prefix begins the channel that all of them came by, and the hash of the data
 * @returns the version's key
 */
export async function insertCustomerScores(
  door: TenantDoor,
  tenantId: TenantId,
  customers: readonly string[],
  prefix = "",
): Promise<string> {
  const version = randomUUID();
  await door.write(tenantId, async (db) => {
    await db.query(
      `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed,
         engine, metrics, reasons, promoted_at)
       VALUES ($1, $2, $3, 1, 'CHAMPION', '2025-01-01', '2026-01-31', $5, '0', 1, 'none', $4, '[]', now())`,
      [
        version,
        customerScoresTask,
        customerScoresVariant,
        JSON.stringify({ score: 0.4, baselineScore: 0.5, championScore: null, report: scoresReport }),
        `${prefix}data`,
      ],
    );
    await db.query(
      `INSERT INTO customer_score (customer_id, model_version_id, as_of, currency, recency_days, frequency, tenure_days, monetary,
         rfm_recency, rfm_frequency, rfm_monetary, behaviour_segment, p_alive, p_alive_se, expected_purchases, expected_purchases_se,
         clv, clv_se, churn_risk, churn_risk_se, next_purchase_days, satisfaction, reasons)
       SELECT id, $2, '2026-01-31', 'EUR', 10 * i, i, 100 + i, 20, 6 - i, i, 3, (i > 1)::integer, 0.2 * i, 0.5, 0.5 * i, 0.2,
         100 * i, 0.1, 1 - 0.2 * i, 0.4, 4.2, 50 + i,
         jsonb_build_object('pAlive', jsonb_build_object('base', 0.1, 'parts', jsonb_build_object('recency', 0.2 * i - 0.3, 'frequency', 0.2)))
       FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, i)`,
      [customers.slice(0, -1), version],
    );
    if (prefix !== "")
      await db.query("UPDATE customer SET acquisition_channel = $2 WHERE id = ANY($1::uuid[])", [
        customers,
        `${prefix}channel`,
      ]);
    await db.query(
      "INSERT INTO customer_score (customer_id, model_version_id, as_of, currency) VALUES ($1, $2, '2026-01-31', 'EUR')",
      [customers.at(-1), version],
    );
  });
  return version;
}
