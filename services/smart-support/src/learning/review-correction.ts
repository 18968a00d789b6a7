import type { EntityManager } from "typeorm";
import type { CorrectionChange } from "./propose-correction.ts";

/** What a person says of a correction. */
export type CorrectionDecision = "ACCEPTED" | "REJECTED";

/**
 * Takes in what a person says of a correction. One that is accepted is answered by at once, and is a question of the organisation's own test; what was
 * accepted can be taken back by rejecting it.
 *
 * @param author member or key
 */
export async function reviewCorrection(
  db: EntityManager,
  id: string,
  decision: CorrectionDecision,
  author: string,
): Promise<CorrectionChange> {
  const [row]: [{ status: string } | undefined] = await db.query(
    "SELECT status FROM support_correction WHERE id = $1 FOR UPDATE",
    [id],
  );
  if (row === undefined) return { outcome: "refused", code: "support-correction.unknown", field: "correctionId" };
  if (row.status === "REJECTED" && decision === "ACCEPTED")
    return { outcome: "refused", code: "support-correction.reviewed", field: "correctionId" };
  if (row.status !== decision)
    await db.query(
      "UPDATE support_correction SET status = $2, reviewed_by = $3, reviewed_at = clock_timestamp() WHERE id = $1",
      [id, decision, author],
    );
  return { outcome: "changed", id };
}
