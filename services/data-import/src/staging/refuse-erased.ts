import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { violation } from "../rules.ts";

/** Rows handed over at a time. */
const pageRows = 10_000;

/**
 * SQL that tells whether somebody of this external id was erased and may not come back unasked. Where nobody was, which is asked
 * once a statement, no id is hashed.
 */
export function isErased(externalId: string): string {
  return `((SELECT EXISTS (SELECT FROM erased_customer))
    AND erased_id_hash(current_tenant(), ${externalId}) IN (SELECT external_id_hash FROM erased_customer))`;
}

/** Takes rows of erased customers out of `staged_record`: who was erased does not come back because a source was not told. */
export async function refuseErased(db: EntityManager, reject: (rows: RejectedRow[]) => Promise<void>): Promise<void> {
  for (;;) {
    const page: { line: number }[] = await db.query(
      `WITH refused AS (
         DELETE FROM staged_record WHERE line IN (
           SELECT line FROM staged_record WHERE ${isErased("external_id")} ORDER BY line LIMIT $1) RETURNING line
       ) SELECT line FROM refused ORDER BY line`,
      [pageRows],
    );
    // Without the value: it is the id of a person of whom nothing is kept.
    await reject(
      page.map(({ line }) => ({ line, key: null, violations: [violation("customer.erased", "external_id", null)] })),
    );
    if (page.length < pageRows) return;
  }
}
