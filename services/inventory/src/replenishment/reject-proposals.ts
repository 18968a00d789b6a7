import type { EntityManager } from "typeorm";
import { z } from "zod";
import { recordedBy, shortText } from "../stock/stock-input.ts";
import { decideOnce } from "./decide-once.ts";
import { lockOpenProposals, maxDecisions } from "./open-proposals.ts";
import type { ReplenishmentRefusal } from "./replenishment-refusal.ts";

export const rejectInput = z.strictObject({
  proposalIds: z.array(z.uuid()).min(1).max(maxDecisions),
  /** Why, for whoever looks at it later. */
  reason: shortText,
  recordedBy,
});
export type RejectInput = z.input<typeof rejectInput>;

export interface ProposalsRejected {
  outcome: "rejected";
  proposalIds: string[];
}

/**
 * Decides against proposals, all of them or none.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key rejects once
 */
export function rejectProposals(
  db: EntityManager,
  input: RejectInput,
  key: string | null,
): Promise<ProposalsRejected | ReplenishmentRefusal> {
  const use = { operation: "replenishmentReject", key, schema: rejectInput, input };
  return decideOnce(db, use, async (inner, { proposalIds, reason, recordedBy }) => {
    await lockOpenProposals(inner, proposalIds);
    await inner.query(
      `UPDATE replenishment_proposal SET status = 'REJECTED', decision_reason = $2, decided_by = $3, decided_at = clock_timestamp(),
         updated_at = clock_timestamp()
       WHERE id = ANY($1::uuid[])`,
      [proposalIds, reason, recordedBy],
    );
    return { outcome: "rejected" as const, proposalIds };
  });
}
