import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import type { LinePlan } from "./line-plan.ts";
import { rejectLines } from "./order-rejections.ts";
import { tableCollation } from "./staging-table.ts";

/** Refuses rates of a currency into itself, and plans the others: of one day and pair the last counts. */
export async function planRates(
  db: EntityManager,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<{ plan: LinePlan }> {
  await db.query(
    "UPDATE staged_line SET into_currency = (SELECT currency FROM organisation) WHERE into_currency IS NULL",
  );
  await rejectLines(
    db,
    `SELECT line, 'currency.itself' AS rule, currency AS value, NULL::text AS expected
     FROM staged_line WHERE currency = into_currency`,
    [],
    "currency",
    reject,
  );
  await db.query(
    `CREATE TEMP TABLE rate_plan ON COMMIT DROP AS
     SELECT DISTINCT ON (into_currency, currency, day) line, into_currency ${tableCollation} AS into_currency,
       currency ${tableCollation} AS currency, day::date, rate::numeric(24, 12)
     FROM staged_line ORDER BY into_currency, currency, day, line DESC`,
  );
  const key = ["into_currency", "currency", "day"];
  return { plan: { plan: "rate_plan", table: "exchange_rate", key, terms: ["rate"], hasId: false } };
}
