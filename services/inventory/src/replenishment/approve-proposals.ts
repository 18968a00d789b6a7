import type { EntityManager } from "typeorm";
import { z } from "zod";
import { tellOfOrders } from "../stock/purchase-order-news.ts";
import { sendTransfers } from "../stock/send-transfers.ts";
import { quantityAboveZero, recordedBy } from "../stock/stock-input.ts";
import { lockPlaces, shortOf } from "../stock/stock-position.ts";
import { decideOnce } from "./decide-once.ts";
import { expectedProposal, refuseChanged, refuseRepriced } from "./expected-proposal.ts";
import { holdToLanes } from "./lane-terms.ts";
import { lockOpenProposals, maxDecisions, type OpenProposal } from "./open-proposals.ts";
import { priceLines } from "./purchase-terms.ts";
import { DecisionRefused, type ReplenishmentRefusal } from "./replenishment-refusal.ts";
import { writePurchaseOrders } from "./write-purchase-orders.ts";

export const approveInput = z.strictObject({
  approvals: z
    .array(
      z.strictObject({
        proposalId: z.uuid(),
        /** Units, as text; null for those proposed. */
        quantity: quantityAboveZero.nullable().default(null),
        expected: expectedProposal.nullable().default(null),
      }),
    )
    .min(1)
    .max(maxDecisions)
    .refine((all) => new Set(all.map(({ proposalId }) => proposalId)).size === all.length, "each proposal stands once"),
  recordedBy,
});
export type ApproveInput = z.input<typeof approveInput>;

export interface ProposalsApproved {
  outcome: "approved";
  proposalIds: string[];
  /** Orders that were written: one per supplier, location and currency. */
  purchaseOrderIds: string[];
  /** Transfers that were sent on their way. */
  transferIds: string[];
}

interface Decision {
  proposal: OpenProposal;
  /** Units, as text. */
  quantity: string;
}

/**
 * Does what proposals propose, in the quantities decided on: purchases become orders, transfers leave. All of them or none.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key approves once
 */
export function approveProposals(
  db: EntityManager,
  input: ApproveInput,
  key: string | null,
): Promise<ProposalsApproved | ReplenishmentRefusal> {
  const use = { operation: "replenishmentApprove", key, schema: approveInput, input };
  return decideOnce(db, use, async (inner, { approvals, recordedBy }) => {
    const proposalIds = approvals.map(({ proposalId }) => proposalId);
    const proposals = await lockOpenProposals(inner, proposalIds);
    // All before the first is moved: one by one in the client's order, they would wait in a circle with an import.
    await lockPlaces(inner, proposals.flatMap(placesOf));
    const decisions = proposals.map((proposal, index) => ({
      proposal,
      quantity: approvals[index]?.quantity ?? proposal.quantity,
      expected: approvals[index]?.expected ?? null,
    }));
    refuseChanged(decisions);
    const bought = decisions.filter(({ proposal }) => proposal.kind === "PURCHASE");
    const moved = decisions.filter(({ proposal }) => proposal.kind === "TRANSFER");
    const priced = await priceLines(inner, bought);
    refuseRepriced(bought, priced);
    await holdToLanes(inner, moved);
    const orders = await writePurchaseOrders(inner, priced, recordedBy);
    const transferIds = await ship(inner, moved, recordedBy);
    await inner.query(
      `UPDATE replenishment_proposal AS n SET status = 'APPROVED', decided_quantity = nullif(decided.quantity, n.quantity),
         purchase_order_id = decided.order_id, decided_by = $4, decided_at = clock_timestamp(), updated_at = clock_timestamp()
       FROM unnest($1::uuid[], $2::numeric[], $3::uuid[]) AS decided (id, quantity, order_id) WHERE n.id = decided.id`,
      [
        proposalIds,
        decisions.map(({ quantity }) => quantity),
        proposalIds.map((id) => orders.get(id) ?? null),
        recordedBy,
      ],
    );
    const purchaseOrderIds = [...new Set(orders.values())];
    await tellOfOrders(inner, "purchase_order.approved", purchaseOrderIds);
    return {
      outcome: "approved" as const,
      proposalIds,
      purchaseOrderIds,
      transferIds,
    };
  });
}

/** Where a proposal changes stock. */
function placesOf({
  productId,
  locationId,
  fromLocationId,
}: OpenProposal): { productId: string; locationId: string }[] {
  const to = { productId, locationId };
  return fromLocationId === null ? [to] : [to, { productId, locationId: fromLocationId }];
}

/** Sends stock on its way. @returns the transfers' ids */
async function ship(db: EntityManager, decisions: readonly Decision[], recordedBy: string | null): Promise<string[]> {
  if (decisions.length === 0) return [];
  const transfers = decisions.map(({ proposal: { id, productId, locationId, fromLocationId }, quantity }) => {
    if (fromLocationId === null) throw new Error(`The transfer ${id} is from nowhere.`);
    return { productId, fromLocationId, toLocationId: locationId, quantity, reference: id };
  });
  const sent = await sendTransfers(db, transfers, recordedBy);
  if (sent.outcome === "sent") return sent.transferIds;
  const { available } = sent;
  throw new DecisionRefused({
    code: "STOCK_INSUFFICIENT",
    proposalId: decisions[sent.index]?.proposal.id ?? null,
    available,
    message: shortOf(available).message,
  });
}
