import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { violation } from "../rules.ts";
import { tableCollation } from "./staging-table.ts";

/**
 * Takes campaigns out of `staged_record` that would end before they begin, where a row has one of the days alone and the stored campaign
 * the other.
 *
 * @param isGiven SQL over `staged`: whether a row has the field
 */
export async function refuseBackwardCampaigns(
  db: EntityManager,
  isGiven: (field: string) => string,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  const dayOf = (field: string) => `CASE WHEN ${isGiven(field)} THEN staged.${field}::date ELSE stored.${field} END`;
  const refused: { line: number; ends: string }[] = await db.query(
    `SELECT line, ends::text FROM (
       SELECT line, ${dayOf("starts_on")} AS starts, ${dayOf("ends_on")} AS ends
       FROM staged_record AS staged CROSS JOIN LATERAL (
         SELECT starts_on, ends_on FROM campaign AS found WHERE found.external_id = staged.external_id ${tableCollation} LIMIT 1
       ) AS stored
     ) AS planned WHERE ends < starts ORDER BY line`,
  );
  if (refused.length === 0) return;
  await db.query("DELETE FROM staged_record WHERE line = ANY ($1)", [refused.map(({ line }) => line)]);
  await reject(
    refused.map(({ line, ends }) => ({
      line,
      key: null,
      violations: [violation("ends_on.before_start", "ends_on", ends)],
    })),
  );
}
