import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError, userError } from "../errors/user-error.type.ts";
import { toRemark } from "../remarks/remark.row.ts";
import { remarkText } from "../remarks/remark-text.ts";
import { ModelTask, modelTasks } from "./model-task.enum.ts";
import { readModelVersion } from "./model-version.loader.ts";
import { ModelVersion } from "./model-version.type.ts";

@InputType("ModelRollbackInput", { description: "Whose champion to take back." })
export class ModelRollbackInput {
  @Field(() => ModelTask, { description: "What the model is for." })
  task!: ModelTask;

  @Field(() => String, { description: 'Which of the task\'s models, such as "DAY" or "WEEK".' })
  variant!: string;
}

@ObjectType("ModelRollbackPayload", { description: "What became of the rollback." })
export class ModelRollbackPayload {
  @Field(() => ModelVersion, {
    nullable: true,
    description: "The version that is champion again; null when nothing was changed.",
  })
  modelVersion!: ModelVersion | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Makes the champion's predecessor champion again; its forecasts are shown at once. */
export function modelRollback(
  input: ModelRollbackInput,
  { door, caller, services }: RequestContext,
): Promise<ModelRollbackPayload> {
  if (!modelTasks[input.task].keepsPredictions) {
    const message = remarkText({ code: "rollback.scores-not-kept", facts: [] }, caller.locale);
    return Promise.resolve({ modelVersion: null, userErrors: [userError("CONFLICT", ["task"], message)] });
  }
  return door.write(caller.tenantId, async (db) => {
    const rollback = await services.registry.rollback(db, modelTasks[input.task].task, input.variant);
    if (rollback.outcome === "rolled-back")
      return { modelVersion: await readModelVersion(db, rollback.champion.id), userErrors: [] };
    const code = rollback.reason.code === "rollback.no-champion" ? "NOT_FOUND" : "CONFLICT";
    const message = remarkText(toRemark(rollback.reason), caller.locale);
    return { modelVersion: null, userErrors: [userError(code, ["variant"], message)] };
  });
}
