import { Field, Float, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { Granularity } from "./granularity.enum.ts";

@ObjectType("Series", {
  description: "Numbers at a constant step, as columns: position i stands for start + i × step.",
})
export class Series {
  @Field(() => DateScalar, { description: "What position 0 stands for." })
  start!: string;

  @Field(() => Granularity, { description: "From one position to the next." })
  step!: Granularity;

  @Field(() => [Float], { nullable: "items", description: "One number per step; null where nothing is known." })
  values!: (number | null)[];
}

@ObjectType("Band", { description: "The range that holds a value with a stated probability." })
export class Band {
  @Field(() => Float, { description: "The probability that the value lies inside, strictly between 0 and 1." })
  level!: number;

  @Field(() => [Float], { description: "The lower end, one number per step." })
  lower!: number[];

  @Field(() => [Float], { description: "The upper end, one number per step." })
  upper!: number[];
}

@ObjectType("ForecastSeries", { description: "What is expected at a constant step, with ranges." })
export class ForecastSeries {
  @Field(() => DateScalar, { description: "What position 0 stands for." })
  start!: string;

  @Field(() => Granularity, { description: "From one position to the next." })
  step!: Granularity;

  @Field(() => [Float], {
    description:
      "What is expected, one number per step: the mean, which alone adds up over steps, places and products; the median of a version whose ranges were not drawn together.",
  })
  values!: number[];

  @Field(() => [Band], { description: "One range per level asked for, in that order." })
  bands!: Band[];
}
