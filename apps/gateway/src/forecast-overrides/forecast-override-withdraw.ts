import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { changeOverrides, readText, withdrawOverride } from "./change-overrides.ts";
import { ForecastOverride } from "./forecast-override.type.ts";

@InputType("ForecastOverrideWithdrawInput", { description: "Which override to take back." })
export class ForecastOverrideWithdrawInput {
  @Field(() => ID, { description: "The override." })
  overrideId!: string;

  @Field(() => String, { nullable: true, description: "Why, in words, for whoever looks at it later." })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ForecastOverrideWithdrawPayload", { description: "What became of a withdrawal." })
export class ForecastOverrideWithdrawPayload {
  @Field(() => ForecastOverride, {
    nullable: true,
    description: "The override as it is now; null when nothing was changed.",
  })
  override!: ForecastOverride | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Plans with the model's demand again. The override stays in the list, with who withdrew it, when and why. */
export function forecastOverrideWithdraw(
  { idempotencyKey, ...input }: ForecastOverrideWithdrawInput,
  context: RequestContext,
): Promise<ForecastOverrideWithdrawPayload> {
  const overrideKey = parseKey("ForecastOverride", input.overrideId, "input.overrideId");
  const use = { operation: "forecastOverrideWithdraw", key: idempotencyKey, input };
  return changeOverrides(use, context, async (db, by) => {
    await withdrawOverride(db, overrideKey, by, readText(input.reason, "reason"), "overrideId");
    return overrideKey;
  });
}
