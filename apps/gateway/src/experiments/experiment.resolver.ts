import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { experimentByKey } from "./experiment.loader.ts";
import { type ExperimentRow, experimentColumns, experimentTables, toExperiment } from "./experiment.row.ts";
import { Experiment, ExperimentPayload } from "./experiment.type.ts";
import { ExperimentDesignInput, experimentDesigns } from "./experiment-design.ts";
import { ExperimentMoveInput, experimentCancel, experimentConclude, experimentStart } from "./experiment-move.ts";
import { ExperimentPlanInput, experimentPlan } from "./experiment-plan.ts";
import { ExperimentDesigns } from "./experiment-power.type.ts";

@Resolver(() => Experiment)
export class ExperimentResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => [Experiment], { description: "Tests of channels in markets, the latest first; at most 200." })
  async experiments(@Ctx() { db }: RequestContext): Promise<Experiment[]> {
    const rows = await db.query<ExperimentRow>(
      `SELECT ${experimentColumns} FROM ${experimentTables} ORDER BY e.starts_on DESC, e.id DESC LIMIT 200`,
    );
    return rows.map(toExperiment);
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => Experiment, { nullable: true, description: "One experiment; null when there is none." })
  experiment(
    @Arg("id", () => ID, { description: "The experiment." }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Experiment | null> {
    return loaders.of(experimentByKey).load(parseKey("Experiment", id, "id"));
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => ExperimentDesigns, {
    description: "Where a channel could be tested, and the least effect that each choice of markets would show.",
  })
  experimentDesigns(
    @Arg("input", () => ExperimentDesignInput, { description: "What to test." }) input: ExperimentDesignInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentDesigns> {
    return experimentDesigns(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ExperimentPayload, { description: "Plans a test of a channel in some markets." })
  experimentPlan(
    @Arg("input", () => ExperimentPlanInput, { description: "What to test, and where." }) input: ExperimentPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return experimentPlan(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ExperimentPayload, {
    description: "Starts a planned experiment today; the spend is changed by its people.",
  })
  experimentStart(
    @Arg("input", () => ExperimentMoveInput, { description: "Which one." }) input: ExperimentMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return experimentStart(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ExperimentPayload, {
    description:
      "Ends an experiment and keeps what its whole weeks say, which media mixes learn from; it is not changed again.",
  })
  experimentConclude(
    @Arg("input", () => ExperimentMoveInput, { description: "Which one." }) input: ExperimentMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return experimentConclude(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ExperimentPayload, { description: "Gives up an experiment that is not over; nothing is kept of it." })
  experimentCancel(
    @Arg("input", () => ExperimentMoveInput, { description: "Which one." }) input: ExperimentMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return experimentCancel(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who planned it." })
  createdBy(@Root() { createdByReference }: Experiment, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who changed it last." })
  updatedBy(@Root() { updatedByReference }: Experiment, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(updatedByReference, context);
  }
}
