import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("ForecastOverrideOutcome", {
  description:
    "What sold on an override's days against what the model and the override said of them when it was made. Totals over the days that were in force, have passed and had stock.",
})
export class ForecastOverrideOutcome {
  @Field(() => Int, { description: "Days that are judged." })
  judgedDays!: number;

  @Field(() => Int, {
    description:
      "Days that have passed but were out of stock, so that sales say too little; they are not judged. Of a product over all its places, days on which a quarter of its demand is thought to have been lost.",
  })
  stockoutDays!: number;

  @Field(() => Boolean, { description: "Whether all its days have passed." })
  isFinal!: boolean;

  @Field(() => Float, { description: "Units sold." })
  sold!: number;

  @Field(() => Float, { description: "Units that the model expected." })
  model!: number;

  @Field(() => Float, { description: "Units that were planned instead." })
  overridden!: number;

  @Field(() => Float, { description: "Units by which the model was off, never below zero." })
  modelError!: number;

  @Field(() => Float, { description: "Units by which the override was off, never below zero." })
  overriddenError!: number;

  @Field(() => Float, { nullable: true, description: "`modelError` over what sold; null when nothing did." })
  modelErrorShare!: number | null;

  @Field(() => Float, { nullable: true, description: "`overriddenError` over what sold; null when nothing did." })
  overriddenErrorShare!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the override was closer than the model; null when both were as far off.",
  })
  helped!: boolean | null;
}
