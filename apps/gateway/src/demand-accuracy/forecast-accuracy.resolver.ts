import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { forecastKey } from "../demand/demand-forecast.row.ts";
import { DemandForecast } from "../demand/demand-forecast.type.ts";
import { AccuracyPeriod, AccuracySource } from "./accuracy.enum.ts";
import { AccuracyPoint } from "./demand-accuracy.type.ts";
import { ForecastAccuracy } from "./forecast-accuracy.type.ts";
import { historyByForecastKey, realisedByForecastKey } from "./series-accuracy.loader.ts";

/** What measuring adds to a forecast. */
@Resolver(() => DemandForecast)
export class ForecastAccuracyResolver {
  @FieldResolver(() => ForecastAccuracy, {
    nullable: true,
    description:
      "How far this series's forecasts were off in the last six months, by whichever version; null until something that was forecast has come.",
  })
  realisedAccuracy(
    @Root() forecast: DemandForecast,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ForecastAccuracy | null> {
    return loaders.of(realisedByForecastKey).load(forecastKey(forecast));
  }

  @FieldResolver(() => [AccuracyPoint], {
    description: "How far this series's forecasts were off over time, oldest first, for two years at most.",
  })
  accuracyHistory(
    @Root() forecast: DemandForecast,
    @Arg("by", () => AccuracyPeriod, { defaultValue: AccuracyPeriod.MONTH, description: "What each point is over." })
    by: AccuracyPeriod,
    @Arg("source", () => AccuracySource, {
      nullable: true,
      description: "Measured by what; when not given, by what came where anything has, and by the backtest elsewhere.",
    })
    source: AccuracySource | null,
    @Ctx() { loaders }: RequestContext,
  ): Promise<AccuracyPoint[]> {
    return loaders.of(historyByForecastKey, by, source ?? null).load(forecastKey(forecast));
  }
}
