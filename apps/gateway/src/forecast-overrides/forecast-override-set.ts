import { Field, InputType, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { type Changer, changeOverrides, lockOverrides, readText, withdrawOverride } from "./change-overrides.ts";
import { ForecastOverride } from "./forecast-override.type.ts";
import { insertOverride } from "./insert-override.ts";
import { OverrideRefused } from "./override-refusal.ts";
import { ForecastOverrideReason } from "./override-words.enum.ts";
import { resolveOverride, type StatedOverride, toStatedOverride } from "./resolve-override.ts";
import { StatedOverrideInput } from "./stated-override.input.ts";

@InputType("ForecastOverrideSetInput", { description: "Demand to plan with on some days instead of the model's." })
export class ForecastOverrideSetInput extends StatedOverrideInput {
  @Field(() => ForecastOverrideReason, { description: "What you know that the model does not." })
  reason!: ForecastOverrideReason;

  @Field(() => String, { description: "The same in words, for whoever looks at it later." })
  comment!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ForecastOverrideSetPayload", { description: "What became of an override." })
export class ForecastOverrideSetPayload {
  @Field(() => ForecastOverride, { nullable: true, description: "The override; null when nothing was changed." })
  override!: ForecastOverride | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Plans with other demand than the model's, and says why. */
export function forecastOverrideSet(
  { idempotencyKey, ...input }: ForecastOverrideSetInput,
  context: RequestContext,
): Promise<ForecastOverrideSetPayload> {
  const stated = toStatedOverride(input);
  const { reason } = input;
  return changeOverrides({ operation: "forecastOverrideSet", key: idempotencyKey, input }, context, async (db, by) => {
    const comment = readText(input.comment, "comment");
    if (comment === "") throw new OverrideRefused("override.comment-missing");
    await lockOverrides(db, stated.productKey);
    const resolved = await resolveOverride(stated, db);
    if (stated.replacesKey !== null) await replace(db, stated, by);
    return insertOverride(db, { ...stated, ...resolved, reason, comment }, by);
  });
}

/** @throws OverrideRefused when the one to replace says something of other demand. */
async function replace(db: EntityManager, stated: StatedOverride, by: Changer): Promise<void> {
  const former = await withdrawOverride(db, stated.replacesKey ?? "", by, "", "replacesId");
  if (former.product_id !== stated.productKey || former.location_id !== stated.locationKey)
    throw new OverrideRefused("override.other-demand");
}
