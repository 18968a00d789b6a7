import {
  type ExperimentReadOutAnswer,
  type ExperimentReadOutQuestion,
  experimentReadOutName,
} from "@bellwether/ad-roi/experiments/contract";
import {
  cancelExperiment,
  concludeExperiment,
  startExperiment,
} from "@bellwether/ad-roi/experiments/store/move-experiment";
import { Field, ID, InputType, Int } from "type-graphql";
import { askAdQuestion } from "../attribution/ask-ad-question.ts";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import type { ExperimentPayload } from "./experiment.type.ts";
import { experimentPayload, readOutError } from "./experiment-problems.ts";

@InputType("ExperimentMoveInput", { description: "Which experiment." })
export class ExperimentMoveInput {
  @Field(() => ID, { description: "The experiment." })
  experimentId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that this rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;
}

/** Starts an experiment today, for as many days as were planned. */
export function experimentStart(input: ExperimentMoveInput, context: RequestContext): Promise<ExperimentPayload> {
  return move(input, context, startExperiment);
}

/** Gives an experiment up. */
export function experimentCancel(input: ExperimentMoveInput, context: RequestContext): Promise<ExperimentPayload> {
  return move(input, context, cancelExperiment);
}

/** Reads an experiment by its whole weeks that are over, and keeps what it found. */
export async function experimentConclude(
  input: ExperimentMoveInput,
  context: RequestContext,
): Promise<ExperimentPayload> {
  const { caller } = context;
  const experimentId = parseKey("Experiment", input.experimentId, "input.experimentId");
  const found = await askAdQuestion<ExperimentReadOutQuestion, ExperimentReadOutAnswer>(
    experimentReadOutName,
    { experimentId },
    context,
  );
  if (found.outcome === "refused") return { experiment: null, userErrors: [readOutError(found, caller.locale)] };
  return move(input, context, (db, key, version, author) => concludeExperiment(db, key, version, found, author));
}

function move(
  { experimentId, version }: ExperimentMoveInput,
  { door, caller }: RequestContext,
  step: typeof startExperiment,
): Promise<ExperimentPayload> {
  const key = parseKey("Experiment", experimentId, "input.experimentId");
  return door.write(caller.tenantId, async (db) =>
    experimentPayload(db, await step(db, key, version ?? null, caller.id), caller.locale),
  );
}
