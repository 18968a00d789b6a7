import { Field, Float, Int, ObjectType } from "type-graphql";
import { ForecastMethod } from "../demand/forecast-method.enum.ts";
import { Granularity } from "../demand/granularity.enum.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { AccuracyLevel, AccuracySource, ForecastLead } from "./accuracy.enum.ts";
import type { AccuracyScope } from "./accuracy-scope.ts";
import { ForecastAccuracy } from "./forecast-accuracy.type.ts";

@ObjectType("DemandAccuracy", { description: "How far the forecasts of an organisation's demand were off." })
export class DemandAccuracy {
  /** What is measured; its figures are read when a query asks. */
  scope!: AccuracyScope;

  @Field(() => AccuracySource, { description: "What the forecasts were measured by." })
  source!: AccuracySource;

  @Field(() => Granularity, { description: "The step of the forecasts." })
  granularity!: Granularity;

  @Field(() => Int, { description: "Steps of the organisation's demand that have come and were forecast before." })
  realisedSteps!: number;

  @Field(() => DateScalar, { nullable: true, description: "First month measured, by its first day; null without any." })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last month measured, by its first day; null without any." })
  to!: string | null;

  @Field(() => Remark, {
    nullable: true,
    description: "Why a backtest stands in for what came; null when it does not, or was asked for.",
  })
  note!: Remark | null;
}

@ObjectType("AccuracyPoint", { description: "How far forecasts were off in one month, or those of one model version." })
export class AccuracyPoint {
  /** Key of `modelVersion`, which a loader reads. */
  modelVersionKey!: string | null;

  @Field(() => DateScalar, { description: "The month's first day; of a model version, its first step forecast." })
  start!: string;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("MethodAccuracy", { description: "How far the forecasts of one method were off." })
export class MethodAccuracy {
  @Field(() => ForecastMethod, { description: "The method." })
  method!: ForecastMethod;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("LeadAccuracy", { description: "How far forecasts were off that long ahead." })
export class LeadAccuracy {
  @Field(() => ForecastLead, { description: "How far ahead." })
  lead!: ForecastLead;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("LevelAccuracy", { description: "How far forecasts of one level were off, each with its own errors." })
export class LevelAccuracy {
  @Field(() => AccuracyLevel, { description: "What each forecast adds up." })
  level!: AccuracyLevel;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("CategoryAccuracy", { description: "How far the forecasts of a category's products were off." })
export class CategoryAccuracy {
  /** Key of `category`, which a loader reads. */
  categoryKey!: string | null;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("LocationAccuracy", { description: "How far the forecasts of products at one location were off." })
export class LocationAccuracy {
  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("SeriesAccuracy", { description: "How far the forecasts of one product were off." })
export class SeriesAccuracy {
  /** Keys of `product` and `location`, which loaders read. */
  productKey!: string;
  locationKey!: string | null;

  @Field(() => ForecastAccuracy, { description: "How far they were off." })
  accuracy!: ForecastAccuracy;
}

@ObjectType("CalibrationPoint", {
  description: "How much of demand lay inside the range of one level, against how much should have.",
})
export class CalibrationPoint {
  @Field(() => Float, { description: "The level: the share that should lie inside." })
  level!: number;

  @Field(() => Float, { description: "The share that did." })
  coverage!: number;

  @Field(() => Int, { description: "Steps measured." })
  steps!: number;

  @Field(() => Float, {
    description:
      "Where the share would lie 95 times of 100 if the level held and steps were independent of one another, each counted once however many forecasts were measured by it: lower end.",
  })
  lower!: number;

  @Field(() => Float, { description: "The upper end of the same." })
  upper!: number;
}
