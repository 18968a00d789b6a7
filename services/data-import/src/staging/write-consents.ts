import { type ConsentPurpose, consentPurposes } from "@bellwether/schema/contracts/consent";
import { consentStatement } from "@bellwether/schema/database/consent-statement";
import type { EntityManager } from "typeorm";
import { consentFieldOf } from "../fields/consent-fields.ts";
import { tableCollation } from "./staging-table.ts";

/** What a decision that names no place came by. */
const defaultSource = "import";

/**
 * Writes the decisions of customers that lie in `staged_record`, after the customers themselves. A row that names no time counts
 * as decided now, where it says something new: the same file twice is one decision.
 */
export async function writeConsents(db: EntityManager): Promise<void> {
  const decisions = consentPurposes.map(
    (purpose: ConsentPurpose) => `('${purpose}', staged.${consentFieldOf[purpose]})`,
  );
  await db.query(
    consentStatement(`
      SELECT customer.id AS customer_id, decision.purpose, decision.granted, coalesce(staged.consent_at, now()) AS decided_at,
        coalesce(staged.consent_source, '${defaultSource}') AS source, NULL::text AS recorded_by
      FROM (SELECT DISTINCT ON (external_id) * FROM staged_record ORDER BY external_id, line DESC) AS staged
        CROSS JOIN LATERAL (VALUES ${decisions.join(", ")}) AS decision (purpose, granted)
        CROSS JOIN LATERAL (
          SELECT coalesce(found.merged_into, found.id) AS id FROM customer AS found
          WHERE found.external_id = staged.external_id ${tableCollation} LIMIT 1
        ) AS customer
        LEFT JOIN customer_consent AS held ON held.customer_id = customer.id AND held.purpose = decision.purpose
      WHERE decision.granted IS NOT NULL
        AND (staged.consent_at IS NOT NULL OR held.granted IS DISTINCT FROM decision.granted)`),
  );
}
