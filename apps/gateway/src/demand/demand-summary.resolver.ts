import type { Permission } from "@bellwether/schema/contracts/permissions";
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { RequestContext } from "../context.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { forecastByKey } from "./demand-forecast.loader.ts";
import { DemandForecast } from "./demand-forecast.type.ts";
import { DemandSummary } from "./demand-summary.type.ts";
import { readDemandSummary } from "./demand-summary-read.ts";
import { defaultHorizon } from "./forecast-arguments.ts";
import { Granularity } from "./granularity.enum.ts";
import { readHistoryLength, readHorizon } from "./horizon.ts";
import { defaultLevels, readLevels } from "./levels.ts";
import { ForecastSeries, Series } from "./series.type.ts";
import { readSummaryExpected } from "./summary-expected.ts";
import { readSummaryHistory } from "./summary-history.ts";

@ArgsType()
class DemandSummaryArguments {
  @Field(() => Int, {
    defaultValue: defaultHorizon,
    description: "How many steps ahead; more than there are is refused, with the maximum.",
  })
  horizon!: number;

  @Field(() => Granularity, { defaultValue: Granularity.DAY, description: "By day or by week." })
  granularity!: Granularity;
}

@Resolver(() => DemandSummary)
export class DemandSummaryResolver {
  @Authorized<Permission>("data:read")
  @Query(() => DemandSummary, {
    nullable: true,
    description: "Demand of the whole organisation; null until a model has been trained.",
  })
  demandSummary(
    @Args(() => DemandSummaryArguments) { horizon, granularity }: DemandSummaryArguments,
    @Ctx() context: RequestContext,
  ): Promise<DemandSummary | null> {
    return readDemandSummary(context.db, granularity, readHorizon(horizon));
  }

  @FieldResolver(() => Series, { description: "Units sold in the last steps before the forecast." })
  history(
    @Root() summary: DemandSummary,
    @Arg("last", () => Int, { defaultValue: 180, description: "How many steps, 1 to 3,660." }) last: number,
    @Ctx() context: RequestContext,
  ): Promise<Series> {
    return readSummaryHistory(context.db, summary, readHistoryLength(last));
  }

  @FieldResolver(() => ForecastSeries, {
    description:
      "What is expected of all products together; what the bands assume about products' errors stands in `note`.",
  })
  expected(
    @Root() summary: DemandSummary,
    @Arg("levels", () => [Float], {
      defaultValue: defaultLevels,
      description: "Levels of the bands, each strictly between 0 and 1.",
    })
    levels: number[],
    @Ctx() context: RequestContext,
  ): Promise<ForecastSeries> {
    return readSummaryExpected(context.db, summary, readLevels(levels));
  }

  @FieldResolver(() => [DemandForecast], {
    description: "The five products whose demand is expected to grow most, in units.",
  })
  rising(@Root() summary: DemandSummary, @Ctx() context: RequestContext): Promise<DemandForecast[]> {
    return forecastsOf(summary.risingKeys, summary.horizon, context);
  }

  @FieldResolver(() => [DemandForecast], {
    description: "The five products whose demand is expected to shrink most, in units.",
  })
  falling(@Root() summary: DemandSummary, @Ctx() context: RequestContext): Promise<DemandForecast[]> {
    return forecastsOf(summary.fallingKeys, summary.horizon, context);
  }

  @FieldResolver(() => [DemandForecast], {
    description: "The five products whose forecasts did worst in the backtest.",
  })
  leastAccurate(@Root() summary: DemandSummary, @Ctx() context: RequestContext): Promise<DemandForecast[]> {
    return forecastsOf(summary.leastAccurateKeys, summary.horizon, context);
  }

  @FieldResolver(() => ModelVersion, { description: "The model that made the forecasts." })
  modelVersion(@Root() summary: DemandSummary, @Ctx() context: RequestContext): Promise<ModelVersion | null> {
    return context.loaders.of(modelVersionByKey).load(summary.modelVersionKey);
  }
}

async function forecastsOf(keys: string[], horizon: number, { loaders }: RequestContext): Promise<DemandForecast[]> {
  const loader = loaders.of(forecastByKey, horizon);
  const found = await Promise.all(keys.map((key) => loader.load(key)));
  return found.filter((forecast) => forecast !== null);
}
