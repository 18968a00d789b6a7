import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { BudgetApplyInput, BudgetApplyUndoInput, budgetApply, budgetApplyUndo, budgetDiff } from "./budget-apply.ts";
import { BudgetApplyPayload, BudgetDiff } from "./budget-diff.type.ts";

@Resolver(() => BudgetDiff)
export class BudgetApplyResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => BudgetDiff, {
    nullable: true,
    description:
      "What a scenario would change of campaigns' budgets if it was applied now; null when there is no such scenario.",
  })
  budgetDiff(
    @Arg("scenarioId", () => ID, { description: "The scenario." }) scenarioId: string,
    @Ctx() context: RequestContext,
  ): Promise<BudgetDiff | null> {
    return budgetDiff(scenarioId, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => BudgetApplyPayload, {
    description: "Sets campaigns' budgets as a scenario has them and as its diff was confirmed, all or none.",
  })
  budgetApply(
    @Arg("input", () => BudgetApplyInput, { description: "What was confirmed." }) input: BudgetApplyInput,
    @Ctx() context: RequestContext,
  ): Promise<BudgetApplyPayload> {
    return budgetApply(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => BudgetApplyPayload, {
    description:
      "Gives campaigns the budgets back that a scenario replaced, all or none; what changed since is not overwritten.",
  })
  budgetApplyUndo(
    @Arg("input", () => BudgetApplyUndoInput, { description: "What to take back." }) input: BudgetApplyUndoInput,
    @Ctx() context: RequestContext,
  ): Promise<BudgetApplyPayload> {
    return budgetApplyUndo(input, context);
  }
}
