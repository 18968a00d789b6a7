import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("BacktestAccuracy", { description: "How a forecast's method did on past data that it had not seen." })
export class BacktestAccuracy {
  @Field(() => Float, {
    nullable: true,
    description:
      "Mean absolute scaled error: below 1 is better than repeating last season did in the history; null where nothing was sold.",
  })
  mase!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Sum of absolute errors over the sum of demand; null where nothing was sold.",
  })
  wape!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean pinball loss over all quantiles, in units; null where it could not be measured.",
  })
  pinball!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of past values inside the 95 % range, 0 to 1; null where it could not be measured.",
  })
  coverage95!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The same scaled error of repeating last season; null where nothing was sold.",
  })
  naiveMase!: number | null;

  @Field(() => Int, { description: "How many past origins were forecast from." })
  windows!: number;
}
