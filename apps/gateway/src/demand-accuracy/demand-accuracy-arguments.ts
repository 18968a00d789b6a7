import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ForecastMethod } from "../demand/forecast-method.enum.ts";
import { Granularity } from "../demand/granularity.enum.ts";
import { checkBetween } from "../errors/check-between.ts";
import { AccuracySource, ForecastLead } from "./accuracy.enum.ts";

/** Most months that one answer looks back: two years and the month under way, which is as long as they are kept. */
const maxMonths = 25;
/** A year. */
const defaultMonths = 12;
const maxWorst = 200;

@InputType("DemandAccuracyFilter", { description: "Which forecasts to measure; every condition given must hold." })
export class DemandAccuracyFilter {
  @Field(() => ID, { nullable: true, description: "Only of products of this category or of one inside it." })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: "At this location; over all locations when not given." })
  locationId?: string | null;

  @Field(() => ForecastMethod, { nullable: true, description: "Only those made by this method." })
  method?: ForecastMethod | null;

  @Field(() => ForecastLead, { nullable: true, description: "Only steps that far ahead." })
  lead?: ForecastLead | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of the last so many months that have been measured, 1 to 25; 12 when not given.",
  })
  months?: number | null;
}

@ArgsType()
export class DemandAccuracyArguments {
  @Field(() => Granularity, { defaultValue: Granularity.DAY, description: "Forecasts by day or by week." })
  granularity!: Granularity;

  @Field(() => DemandAccuracyFilter, { nullable: true, description: "Which forecasts; all products when not given." })
  filter?: DemandAccuracyFilter | null;

  @Field(() => AccuracySource, {
    nullable: true,
    description:
      "Measured by what; when not given, by what came once a week of it has, and by the backtest until then.",
  })
  source?: AccuracySource | null;
}

/** @throws GraphQLError BAD_USER_INPUT when it is no number of months that is kept. */
export function readMonths(months: number | null | undefined): number {
  return checkBetween("filter.months", months ?? defaultMonths, 1, maxMonths);
}

/** @throws GraphQLError BAD_USER_INPUT when it is not from 1 to 200. */
export function readWorstLength(first: number): number {
  return checkBetween("first", first, 1, maxWorst);
}
