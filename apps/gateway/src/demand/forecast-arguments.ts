import { ArgsType, Field, ID, Int } from "type-graphql";
import { Granularity } from "./granularity.enum.ts";

/** Steps ahead where nobody chose: four weeks of days. */
export const defaultHorizon = 28;

@ArgsType()
export class ForecastArguments {
  @Field(() => ID, { nullable: true, description: "At this location; over all when not given." })
  locationId?: string | null;

  @Field(() => Int, {
    defaultValue: defaultHorizon,
    description: "How many steps ahead; more than there are is refused, with the maximum.",
  })
  horizon!: number;

  @Field(() => Granularity, { defaultValue: Granularity.DAY, description: "By day or by week." })
  granularity!: Granularity;
}

@ArgsType()
export class ProductForecastArguments extends ForecastArguments {
  @Field(() => ID, { description: "Of this product." })
  productId!: string;
}
