import { Field, Float, ID, InputType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { ForecastOverrideBasis, ForecastOverrideKind } from "./override-words.enum.ts";

/** What an override says, which its preview says too. */
@InputType()
export class StatedOverrideInput {
  @Field(() => ID, { description: "Demand for this product." })
  productId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "At this location; over all when not given, and then shared out over them as the model does.",
  })
  locationId?: string | null;

  @Field(() => DateScalar, { description: "First day, in the organisation's calendar; today or later." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day, in the organisation's calendar; within the daily forecast." })
  to!: string;

  @Field(() => ForecastOverrideKind, { description: "How it changes what the model expects." })
  kind!: ForecastOverrideKind;

  @Field(() => ForecastOverrideBasis, {
    defaultValue: ForecastOverrideBasis.PERIOD,
    description: "Whether the units are for the period or for each day.",
  })
  basis!: ForecastOverrideBasis;

  @Field(() => Float, {
    description: "Units, or per cent: 20 is a fifth more. Absolute units are zero or more, per cent −100 or more.",
  })
  amount!: number;

  @Field(() => ID, {
    nullable: true,
    description: "An override of the same product and place that this one takes the place of; it is withdrawn.",
  })
  replacesId?: string | null;
}
