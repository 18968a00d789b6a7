import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { forecastKey } from "./demand-forecast.row.ts";
import { DemandForecast, withOverridesDescription } from "./demand-forecast.type.ts";
import { Driver } from "./driver.type.ts";
import { driversByForecastKey } from "./drivers.loader.ts";
import { encodeLevels, expectedByForecastKey } from "./expected.loader.ts";
import { historyByForecastKey, stockoutsByForecastKey } from "./history.loader.ts";
import { readHistoryLength } from "./horizon.ts";
import { defaultLevels, readLevels } from "./levels.ts";
import { ForecastSeries, Series } from "./series.type.ts";
import { type ForecastTotals, relativeChange, totalsByForecastKey } from "./totals.loader.ts";

/** What of a forecast is read only when a query asks. */
@Resolver(() => DemandForecast)
export class DemandForecastResolver {
  @FieldResolver(() => Product, { description: "What is forecast." })
  product(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(forecast.productKey);
  }

  @FieldResolver(() => Location, {
    nullable: true,
    description: "Where; null when the forecast is over all locations.",
  })
  location(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<Location | null> | null {
    return forecast.locationKey === null ? null : context.loaders.of(locationByKey).load(forecast.locationKey);
  }

  @FieldResolver(() => ModelVersion, { description: "The model that made the forecast." })
  modelVersion(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<ModelVersion | null> {
    return context.loaders.of(modelVersionByKey).load(forecast.modelVersionKey);
  }

  @FieldResolver(() => Series, { description: "Units sold in the last steps before the forecast." })
  history(
    @Root() forecast: DemandForecast,
    @Arg("last", () => Int, { defaultValue: 90, description: "How many steps, 1 to 3,660." }) last: number,
    @Ctx() context: RequestContext,
  ): Promise<Series | null> {
    return context.loaders.of(historyByForecastKey, readHistoryLength(last)).load(forecastKey(forecast));
  }

  @FieldResolver(() => [DateScalar], {
    description: "Steps of the history at which the product was out of stock, by their first day.",
  })
  stockouts(
    @Root() forecast: DemandForecast,
    @Arg("last", () => Int, { defaultValue: 90, description: "Among how many steps, 1 to 3,660." }) last: number,
    @Ctx() context: RequestContext,
  ): Promise<string[] | null> {
    return context.loaders.of(stockoutsByForecastKey, readHistoryLength(last)).load(forecastKey(forecast));
  }

  @FieldResolver(() => ForecastSeries, { description: "What is expected and one band per level." })
  expected(
    @Root() forecast: DemandForecast,
    @Arg("levels", () => [Float], {
      defaultValue: defaultLevels,
      description: "Levels of the bands, each strictly between 0 and 1.",
    })
    levels: number[],
    @Arg("withOverrides", () => Boolean, { defaultValue: true, description: withOverridesDescription })
    withOverrides: boolean,
    @Ctx() context: RequestContext,
  ): Promise<ForecastSeries | null> {
    return context.loaders
      .of(expectedByForecastKey, forecast.horizon, encodeLevels(readLevels(levels)), withOverrides)
      .load(forecastKey(forecast));
  }

  @FieldResolver(() => [Driver], { description: "Parts that add up to what is expected within 1e-6." })
  drivers(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<Driver[] | null> {
    return context.loaders.of(driversByForecastKey, forecast.horizon).load(forecastKey(forecast));
  }

  @FieldResolver(() => Float, { description: "What is expected, summed over the horizon." })
  async expectedTotal(
    @Root() forecast: DemandForecast,
    @Arg("withOverrides", () => Boolean, { defaultValue: true, description: withOverridesDescription })
    withOverrides: boolean,
    @Ctx() context: RequestContext,
  ): Promise<number | undefined> {
    const totals = await totalsOf(forecast, context);
    return withOverrides ? totals?.expected : totals?.modelExpected;
  }

  @FieldResolver(() => Float, { description: "Units sold in as many steps before the forecast." })
  async recentTotal(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<number | undefined> {
    return (await totalsOf(forecast, context))?.recent;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "Units sold in the same steps a year earlier; null when the history is shorter.",
  })
  async yearAgoTotal(
    @Root() forecast: DemandForecast,
    @Ctx() context: RequestContext,
  ): Promise<number | null | undefined> {
    return (await totalsOf(forecast, context))?.yearAgo;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "expectedTotal / recentTotal − 1; null when nothing was sold recently, or the history is shorter than the horizon.",
  })
  async change(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<number | null> {
    const totals = await totalsOf(forecast, context);
    return totals === null ? null : relativeChange(totals);
  }
}

function totalsOf(forecast: DemandForecast, context: RequestContext): Promise<ForecastTotals | null> {
  return context.loaders.of(totalsByForecastKey, forecast.horizon).load(forecastKey(forecast));
}
