import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import {
  ReplenishmentApproveInput,
  ReplenishmentApprovePayload,
  replenishmentApprove,
} from "./replenishment-approve.ts";
import { ReplenishmentRejectInput, ReplenishmentRejectPayload, replenishmentReject } from "./replenishment-reject.ts";

@Resolver()
export class ReplenishmentDecisionResolver {
  @Authorized<Permission>("replenishment:approve")
  @Mutation(() => ReplenishmentApprovePayload, {
    description: "Does what proposals propose, all or none: purchases become orders, transfers leave.",
  })
  replenishmentApprove(
    @Arg("input", () => ReplenishmentApproveInput, { description: "Which proposals, in what quantities." })
    input: ReplenishmentApproveInput,
    @Ctx() context: RequestContext,
  ): Promise<ReplenishmentApprovePayload> {
    return replenishmentApprove(input, context);
  }

  @Authorized<Permission>("replenishment:approve")
  @Mutation(() => ReplenishmentRejectPayload, { description: "Decides against proposals, all or none, with a reason." })
  replenishmentReject(
    @Arg("input", () => ReplenishmentRejectInput, { description: "Which proposals, and why." })
    input: ReplenishmentRejectInput,
    @Ctx() context: RequestContext,
  ): Promise<ReplenishmentRejectPayload> {
    return replenishmentReject(input, context);
  }
}
