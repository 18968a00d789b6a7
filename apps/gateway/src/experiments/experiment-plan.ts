import { planExperiment } from "@bellwether/ad-roi/experiments/store/plan-experiment";
import { Field, InputType, Int } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import type { ExperimentPayload } from "./experiment.type.ts";
import { askDesign } from "./experiment-design.ts";
import { experimentPayload } from "./experiment-problems.ts";
import { ExperimentDesign, ExperimentOutcome } from "./experiment-words.enum.ts";

@InputType("ExperimentPlanInput", { description: "The experiment to plan." })
export class ExperimentPlanInput {
  @Field(() => String, { description: "What it is called, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "The channel, by external id." })
  channel!: string;

  @Field(() => ExperimentDesign, { description: "What to do in the test markets." })
  design!: ExperimentDesign;

  @Field(() => ExperimentOutcome, { description: "What to compare." })
  outcome!: ExperimentOutcome;

  @Field(() => [String], { description: "Where to test the channel; every other market is compared with." })
  testGeos!: string[];

  @Field(() => DateScalar, { description: "First day, today or later." })
  startsOn!: string;

  @Field(() => Int, { defaultValue: 4, description: "Weeks that it takes, 2 to 12." })
  weeks!: number;
}

/** Plans an experiment, with how well it will tell as the past shows it. */
export async function experimentPlan(input: ExperimentPlanInput, context: RequestContext): Promise<ExperimentPayload> {
  const { door, caller } = context;
  const asked = await askDesign(input, context);
  if ("userErrors" in asked) return { experiment: null, userErrors: asked.userErrors };
  const { channelId, answer } = asked;
  const [choice] = answer.choices;
  if (choice === undefined) throw new Error("The design of an experiment answered without the markets asked about.");
  const { name, design, outcome, startsOn, weeks } = input;
  return door.write(caller.tenantId, async (db) =>
    experimentPayload(
      db,
      await planExperiment(db, { name, channelId, design, outcome, startsOn, weeks, choice }, caller.id),
      caller.locale,
    ),
  );
}
