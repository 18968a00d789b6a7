import { Field, Float, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Series } from "../demand/series.type.ts";
import { UserError } from "../errors/user-error.type.ts";
import { OverrideRefused } from "./override-refusal.ts";
import { sumOf } from "./planned-days.ts";
import { resolveOverride, toStatedOverride } from "./resolve-override.ts";
import { StatedOverrideInput } from "./stated-override.input.ts";

@InputType("ForecastOverridePreviewInput", { description: "An override to look at before it is set." })
export class ForecastOverridePreviewInput extends StatedOverrideInput {}

@ObjectType("ForecastOverridePreview", { description: "What an override would change." })
export class ForecastOverridePreview {
  @Field(() => Series, { nullable: true, description: "What the model expects of each day; null when it is refused." })
  model!: Series | null;

  @Field(() => Series, { nullable: true, description: "What would be planned instead; null when it is refused." })
  planned!: Series | null;

  @Field(() => Float, { nullable: true, description: "The sum of `model`, in units; null when it is refused." })
  modelTotal!: number | null;

  @Field(() => Float, { nullable: true, description: "The sum of `planned`, in units; null when it is refused." })
  plannedTotal!: number | null;

  @Field(() => [UserError], { description: "Why it would be refused; empty when it would be taken." })
  userErrors!: UserError[];
}

/** What an override would change, without setting it. */
export async function forecastOverridePreview(
  input: ForecastOverridePreviewInput,
  { db, caller }: RequestContext,
): Promise<ForecastOverridePreview> {
  try {
    const { model, planned } = await resolveOverride(toStatedOverride(input), db);
    const days = (values: number[]): Series => ({ start: input.from, step: "DAY", values });
    return {
      model: days(model),
      planned: days(planned),
      modelTotal: sumOf(model),
      plannedTotal: sumOf(planned),
      userErrors: [],
    };
  } catch (error) {
    if (!(error instanceof OverrideRefused)) throw error;
    const nothing = { model: null, planned: null, modelTotal: null, plannedTotal: null };
    return { ...nothing, userErrors: [error.toUserError(caller.locale)] };
  }
}
