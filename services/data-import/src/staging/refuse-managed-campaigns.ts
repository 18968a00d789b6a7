import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { violation } from "../rules.ts";
import { tableCollation } from "./staging-table.ts";

/** Takes campaigns out of `staged_record` that are planned and run here: a file would change them behind their history. */
export async function refuseManagedCampaigns(
  db: EntityManager,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  const refused: { line: number; externalId: string }[] = await db.query(
    `SELECT line, external_id AS "externalId" FROM staged_record AS staged WHERE EXISTS (
       SELECT FROM campaign AS found WHERE found.external_id = staged.external_id ${tableCollation} AND found.source = 'BELLWETHER'
     ) ORDER BY line`,
  );
  if (refused.length === 0) return;
  await db.query("DELETE FROM staged_record WHERE line = ANY ($1)", [refused.map(({ line }) => line)]);
  await reject(
    refused.map(({ line, externalId }) => ({
      line,
      key: null,
      violations: [violation("campaign.managed", "external_id", externalId)],
    })),
  );
}
