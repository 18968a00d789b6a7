import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { BacktestAccuracy } from "./backtest-accuracy.type.ts";
import { ForecastMethod } from "./forecast-method.enum.ts";
import { Granularity } from "./granularity.enum.ts";

/** Of the argument of every number of a forecast that overrides move. */
export const withOverridesDescription =
  "False for what the model expects by itself, without what people plan with instead.";

@ObjectType("DemandForecast", {
  implements: Node,
  description: "What one model expects of one series, and how far to believe it.",
})
export class DemandForecast extends Node {
  /** Keys by which loaders read the rest. */
  modelVersionKey!: string;
  seriesKey!: string;
  productKey!: string;
  locationKey!: string | null;

  /** First step forecast, YYYY-MM-DD. */
  start!: string;

  @Field(() => Granularity, { description: "The step of the series." })
  granularity!: Granularity;

  @Field(() => Int, { description: "Steps expected, as asked for." })
  horizon!: number;

  @Field(() => BacktestAccuracy, { description: "How the method did on this series's past." })
  accuracy!: BacktestAccuracy;

  @Field(() => ForecastMethod, { description: "The method that won this series's backtest." })
  method!: ForecastMethod;

  @Field(() => [Remark], { description: "Why this method and these numbers, strongest first." })
  reasons!: Remark[];

  @Field(() => DateTimeScalar, { description: "When these numbers were computed." })
  computedAt!: Date;
}
