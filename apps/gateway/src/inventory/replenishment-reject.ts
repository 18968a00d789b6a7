import { rejectProposals } from "@bellwether/inventory/replenishment/reject-proposals";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKeys } from "../node/global-id.ts";
import { refused } from "../stock/refused.ts";
import { readProposals } from "./replenishment-proposal.loader.ts";
import { ReplenishmentProposal } from "./replenishment-proposal.type.ts";

@InputType("ReplenishmentRejectInput", { description: "Which proposals to decide against; all of them or none." })
export class ReplenishmentRejectInput {
  @Field(() => [ID], { description: "The proposals, 1 to 500." })
  proposalIds!: string[];

  @Field(() => String, { description: "Why, for whoever looks at it later." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ReplenishmentRejectPayload", { description: "What became of a rejection." })
export class ReplenishmentRejectPayload {
  @Field(() => [ReplenishmentProposal], {
    description: "The proposals as they are now, most money first; empty when nothing was done.",
  })
  proposals!: ReplenishmentProposal[];

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** Decides against proposals, with a reason. */
export async function replenishmentReject(
  input: ReplenishmentRejectInput,
  { door, caller }: RequestContext,
): Promise<ReplenishmentRejectPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { proposals: [], userErrors: [keyError] };
  const proposalIds = parseKeys("ReplenishmentProposal", input.proposalIds, "input.proposalIds");
  const { reason, idempotencyKey } = input;
  return door.write(caller.tenantId, async (db) => {
    const answer = await rejectProposals(db, { proposalIds, reason, recordedBy: caller.id }, idempotencyKey ?? null);
    if (answer.outcome === "refused") {
      const at = answer.proposalId === null ? -1 : proposalIds.indexOf(answer.proposalId);
      const field = at === -1 ? undefined : ["proposalIds", String(at)];
      return { proposals: [], userErrors: [refused(answer, caller.locale, field)] };
    }
    return { proposals: await readProposals(db, answer.proposalIds), userErrors: [] };
  });
}
