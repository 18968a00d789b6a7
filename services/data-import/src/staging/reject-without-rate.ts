import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";
import { tableCollation } from "./staging-table.ts";

/**
 * Refuses lines in another currency than the organisation's for which no rate is known on or before their day: their money could be added
 * to nothing.
 *
 * @param line SQL over `staged_line` that gives the line's day, and its parameters
 */
export function rejectWithoutRate(
  db: EntityManager,
  { day, parameters = [] }: { day: string; parameters?: unknown[] },
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  // A rate holds until the next one, so a currency has one for every day from its first.
  return rejectLines(
    db,
    `SELECT line, 'currency.no_rate' AS rule, currency AS value, day::text AS expected FROM (
       SELECT line, staged_line.currency, (${day})::date AS day, home.currency AS into_currency
       FROM staged_line CROSS JOIN organisation AS home WHERE staged_line.currency <> home.currency ${tableCollation}
     ) AS foreign_line
     WHERE NOT EXISTS (
       SELECT FROM exchange_rate AS rate WHERE rate.currency = foreign_line.currency ${tableCollation}
         AND rate.into_currency = foreign_line.into_currency AND rate.day <= foreign_line.day)`,
    parameters,
    "currency",
    reject,
  );
}
