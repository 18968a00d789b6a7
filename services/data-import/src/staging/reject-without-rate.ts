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
  // A rate holds until the next one, so a currency has one for every day from its first: looked up once a currency.
  return rejectLines(
    db,
    `WITH foreign_currency AS MATERIALIZED (
       SELECT named.currency, (
         SELECT min(rate.day) FROM exchange_rate AS rate
         WHERE rate.currency = named.currency ${tableCollation} AND rate.into_currency = home.currency
       ) AS since
       FROM (SELECT DISTINCT currency FROM staged_line WHERE currency IS NOT NULL) AS named CROSS JOIN organisation AS home
       WHERE named.currency <> home.currency ${tableCollation}
     )
     SELECT line, 'currency.no_rate' AS rule, currency AS value, (${day})::date::text AS expected
     FROM staged_line JOIN foreign_currency USING (currency) WHERE since IS NULL OR (${day})::date < since`,
    parameters,
    "currency",
    reject,
  );
}
