import type { EntityManager } from "typeorm";
import type { ProposalKind } from "../contract.ts";
import { DecisionRefused } from "./replenishment-refusal.ts";

/** Most proposals of one decision: a work list of some screens. */
export const maxDecisions = 500;

/** A proposal that waits for a decision, locked until the transaction ends. Quantities are decimals as text. */
export interface OpenProposal {
  id: string;
  kind: ProposalKind;
  productId: string;
  locationId: string;
  supplierId: string | null;
  fromLocationId: string | null;
  quantity: string;
  unitCost: string;
  currency: string;
}

/**
 * Locks proposals, in the order of their ids so that two who decide at once never wait in a circle.
 *
 * @returns them in the order asked for
 * @throws DecisionRefused when one is not there, or was decided or withdrawn before
 */
export async function lockOpenProposals(db: EntityManager, ids: readonly string[]): Promise<OpenProposal[]> {
  const rows: (OpenProposal & { status: string })[] = await db.query(
    `SELECT id, kind, status, product_id AS "productId", location_id AS "locationId", supplier_id AS "supplierId",
       from_location_id AS "fromLocationId", trim_scale(quantity) AS quantity, unit_cost AS "unitCost", currency
     FROM replenishment_proposal WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [ids],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const proposal = known.get(id);
    if (proposal === undefined)
      throw new DecisionRefused({ code: "PROPOSAL_UNKNOWN", proposalId: id, message: "There is no such proposal." });
    const { status, ...open } = proposal;
    if (status !== "OPEN")
      throw new DecisionRefused({
        code: "PROPOSAL_DECIDED",
        proposalId: id,
        status,
        message: `The proposal is ${status.toLowerCase()} already.`,
      });
    return open;
  });
}
