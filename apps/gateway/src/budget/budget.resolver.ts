import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { parseOptionalKey } from "../node/global-id.ts";
import { askBudgetOutcome, askBudgetPlan } from "./ask-budget.ts";
import { budgetPayload } from "./budget-payload.ts";
import { BudgetPayload, BudgetPlan } from "./budget-plan.type.ts";
import { BudgetOptimizeInput, BudgetOutcomeInput } from "./budget-question.input.ts";
import { readGivenPlan, readQuestion } from "./read-budget-question.ts";

@Resolver(() => BudgetPlan)
export class BudgetResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => BudgetPayload, {
    description: "The best way to spend on ads by the media-mix model, and what it is expected to bring.",
  })
  async budgetOptimize(
    @Arg("input", () => BudgetOptimizeInput, { description: "What is to be planned." }) input: BudgetOptimizeInput,
    @Ctx() context: RequestContext,
  ): Promise<BudgetPayload> {
    const version = parseOptionalKey("ModelVersion", input.modelVersionId, "input.modelVersionId");
    const question = readQuestion(input.question, "input.question");
    return budgetPayload(await askBudgetPlan(version, question, context), context.caller.locale);
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => BudgetPayload, { description: "What a plan that somebody set is expected to bring; sliders ask this." })
  async budgetOutcome(
    @Arg("input", () => BudgetOutcomeInput, { description: "The plan." }) input: BudgetOutcomeInput,
    @Ctx() context: RequestContext,
  ): Promise<BudgetPayload> {
    const version = parseOptionalKey("ModelVersion", input.modelVersionId, "input.modelVersionId");
    const plan = readGivenPlan(input.periods, input.channels, "input");
    return budgetPayload(await askBudgetOutcome(version, plan, context), context.caller.locale);
  }

  @FieldResolver(() => ModelVersion, { nullable: true, description: "The media-mix model that foretold it." })
  modelVersion(
    @Root() { modelVersionKey }: BudgetPlan,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ModelVersion | null> {
    return loaders.of(modelVersionByKey).load(modelVersionKey);
  }
}
