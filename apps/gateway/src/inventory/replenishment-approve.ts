import { approveProposals } from "@bellwether/inventory/replenishment/approve-proposals";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { readPurchaseOrders } from "../purchase-orders/purchase-order.loader.ts";
import { PurchaseOrder } from "../purchase-orders/purchase-order.type.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { refused } from "../stock/refused.ts";
import { readProposals } from "./replenishment-proposal.loader.ts";
import { ReplenishmentProposal } from "./replenishment-proposal.type.ts";

@InputType("ReplenishmentExpectedInput", {
  description: "What was seen of a proposal: plans change open proposals, and nobody orders what they have not seen.",
})
export class ReplenishmentExpectedInput {
  @Field(() => DecimalScalar, { nullable: true, description: "Units that were proposed; null where any are right." })
  quantity?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Cost of one unit in the quantity decided on, of a purchase; null where any is right.",
  })
  unitCost?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 4217 code of that cost; null where any is right." })
  currency?: string | null;
}

@InputType("ReplenishmentApprovalInput", { description: "One proposal to do." })
export class ReplenishmentApprovalInput {
  @Field(() => ID, { description: "The proposal." })
  proposalId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Units to order or to move instead of those proposed.",
  })
  quantity?: string | null;

  @Field(() => ReplenishmentExpectedInput, {
    nullable: true,
    description: "What was seen; where it is otherwise now, nothing is done, and the conflict is told.",
  })
  expected?: ReplenishmentExpectedInput | null;
}

@InputType("ReplenishmentApproveInput", { description: "Which proposals to do; all of them or none." })
export class ReplenishmentApproveInput {
  @Field(() => [ReplenishmentApprovalInput], { description: "The proposals, 1 to 500, each once." })
  approvals!: ReplenishmentApprovalInput[];

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ReplenishmentApprovePayload", { description: "What became of an approval." })
export class ReplenishmentApprovePayload {
  @Field(() => [ReplenishmentProposal], {
    description: "The proposals as they are now, most money first; empty when nothing was done.",
  })
  proposals!: ReplenishmentProposal[];

  @Field(() => [PurchaseOrder], {
    description: "The orders that were written, one per supplier, location and currency.",
  })
  purchaseOrders!: PurchaseOrder[];

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** Does what proposals propose: purchases become orders and transfers leave, in one transaction. */
export async function replenishmentApprove(
  input: ReplenishmentApproveInput,
  { door, caller }: RequestContext,
): Promise<ReplenishmentApprovePayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { proposals: [], purchaseOrders: [], userErrors: [keyError] };
  const approvals = input.approvals.map(({ proposalId, quantity, expected }, index) => ({
    proposalId: parseKey("ReplenishmentProposal", proposalId, `input.approvals[${index}].proposalId`),
    quantity: quantity ?? null,
    expected: expected ? { ...expected } : null,
  }));
  return door.write(caller.tenantId, async (db) => {
    const answer = await approveProposals(db, { approvals, recordedBy: caller.id }, input.idempotencyKey ?? null);
    if (answer.outcome === "refused") {
      const at = approvals.findIndex(({ proposalId }) => proposalId === answer.proposalId);
      const part = answer.code.startsWith("PROPOSAL") ? "proposalId" : "quantity";
      const field = at === -1 ? undefined : ["approvals", String(at), part];
      return { proposals: [], purchaseOrders: [], userErrors: [refused(answer, caller.locale, field)] };
    }
    return {
      proposals: await readProposals(db, answer.proposalIds),
      purchaseOrders: await readPurchaseOrders(db, answer.purchaseOrderIds),
      userErrors: [],
    };
  });
}
