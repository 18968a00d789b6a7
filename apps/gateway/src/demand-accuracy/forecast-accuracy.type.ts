import { Field, Float, Int, ObjectType } from "type-graphql";
import { Remark } from "../remarks/remark.type.ts";
import { AccuracySource } from "./accuracy.enum.ts";

@ObjectType("ForecastAccuracy", {
  description: "How far forecasts were off. Days without stock are counted apart: what was sold on them is not demand.",
})
export class ForecastAccuracy {
  @Field(() => AccuracySource, { description: "What the forecasts were measured by." })
  source!: AccuracySource;

  @Field(() => Int, { description: "Steps measured, over all series and versions." })
  steps!: number;

  @Field(() => Int, {
    description:
      "Steps out of stock, which no other figure but monthError counts: of a place, days that ended without stock; of a product over its places, and of weeks, those that are thought to have lost a quarter of their demand.",
  })
  stockoutSteps!: number;

  @Field(() => Int, { description: "Series measured." })
  series!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean absolute scaled error: below 1 is better than repeating last season did in the history; null where demand never changed.",
  })
  mase!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The same scaled error of repeating last season over the same steps; null likewise.",
  })
  naiveMase!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Sum of absolute errors over the sum of demand, step by step; null where nothing was sold.",
  })
  wape!: number | null;

  @Field(() => Float, { nullable: true, description: "The same of repeating last season; null likewise." })
  naiveWape!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Sum of errors over the sum of demand: above 0 too much was forecast; null where nothing was sold.",
  })
  bias!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean pinball loss over all quantiles, scaled as mase is: what the widths are worth too; null likewise.",
  })
  pinball!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How far the totals of the first four weeks of each forecast were off, over the sum of demand; null where no four weeks are whole.",
  })
  monthError!: number | null;

  @Field(() => Float, { nullable: true, description: "The same of repeating last season; null likewise." })
  naiveMonthError!: number | null;

  @Field(() => Int, { description: "How many totals of four weeks monthError is over." })
  months!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Share of steps inside the 50 % range, 0 to 1; null without steps.",
  })
  coverage50!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of steps inside the 80 % range, 0 to 1; null without steps.",
  })
  coverage80!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of steps inside the 95 % range, 0 to 1; null without steps.",
  })
  coverage95!: number | null;

  @Field(() => [Remark], { description: "Why figures are null; empty when all of the steps could be measured." })
  remarks!: Remark[];
}
