import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { defaultHorizon } from "./forecast-arguments.ts";
import { ForecastMethod } from "./forecast-method.enum.ts";
import { Granularity } from "./granularity.enum.ts";
import { ForecastSeries } from "./series.type.ts";

@InputType("DemandWhatIfInput", { description: "A question of the form: what if recent demand had been another?" })
export class DemandWhatIfInput {
  @Field(() => ID, { description: "Of this product." })
  productId!: string;

  @Field(() => ID, { nullable: true, description: "At this location; over all when not given." })
  locationId?: string | null;

  @Field(() => Granularity, { defaultValue: Granularity.DAY, description: "By day or by week." })
  granularity!: Granularity;

  @Field(() => Int, {
    defaultValue: defaultHorizon,
    description: "How many steps ahead; more than there are is refused, with the maximum.",
  })
  horizon!: number;

  @Field(() => Int, { defaultValue: 28, description: "How many of the last steps of history to change, at least 1." })
  recentSteps!: number;

  @Field(() => Float, { defaultValue: 1, description: "What to multiply them by before forecasting, 0 to 100." })
  recentFactor!: number;
}

@ObjectType("DemandWhatIf", { description: "What would be expected, beside what is." })
export class DemandWhatIf {
  /** Key of `modelVersion`, which a loader reads. */
  modelVersionKey!: string;

  @Field(() => ForecastSeries, { description: "What would be expected." })
  forecast!: ForecastSeries;

  @Field(() => ForecastSeries, { description: "What is expected." })
  baseline!: ForecastSeries;

  @Field(() => Float, { description: "What `forecast` expects, summed." })
  expectedTotal!: number;

  @Field(() => Float, { description: "What `baseline` expects, summed." })
  baselineTotal!: number;

  @Field(() => ForecastMethod, { description: "How the forecast was made." })
  method!: ForecastMethod;
}
