import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { Category } from "../catalogue/category.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { forecastByKey } from "./demand-forecast.loader.ts";
import { forecastKey } from "./demand-forecast.row.ts";
import { DemandForecast, withOverridesDescription } from "./demand-forecast.type.ts";
import { DemandHierarchy, DemandHierarchyNode, DemandRange } from "./demand-hierarchy.type.ts";
import { encodeLevels } from "./expected.loader.ts";
import { hierarchyByForecastKey } from "./hierarchy.loader.ts";
import { readLevels } from "./levels.ts";
import { plannedPathsOf } from "./planned-paths.ts";
import { readPathCount, samplePathsOf } from "./sample-paths.ts";
import { totalRangesByForecastKey } from "./total-ranges.loader.ts";

/** How a forecast hangs together with others, and over its steps. */
@Resolver(() => DemandForecast)
export class ForecastHierarchyResolver {
  @FieldResolver(() => DemandHierarchy, { description: "What the forecast is part of and the sum of." })
  hierarchy(
    @Root() forecast: DemandForecast,
    @Arg("withOverrides", () => Boolean, { defaultValue: true, description: withOverridesDescription })
    withOverrides: boolean,
    @Ctx() context: RequestContext,
  ): Promise<DemandHierarchy | null> {
    return context.loaders.of(hierarchyByForecastKey, forecast.horizon, withOverrides).load(forecastKey(forecast));
  }

  @FieldResolver(() => [[Float]], {
    description:
      "Equally likely courses of demand, one column of numbers per path and one number per step. The same for the same model version and overrides. The model's own paths of a product are the sums of those at its places, path by path; overrides move a step's numbers as they move its bands.",
  })
  samplePaths(
    @Root() forecast: DemandForecast,
    @Arg("count", () => Int, { defaultValue: 100, description: "How many paths, 1 to 200. Few cost as much as all." })
    count: number,
    @Arg("withOverrides", () => Boolean, { defaultValue: true, description: withOverridesDescription })
    withOverrides: boolean,
    @Ctx() context: RequestContext,
  ): Promise<number[][]> {
    const paths = samplePathsOf(forecast, readPathCount(count), context);
    return withOverrides ? plannedPathsOf(forecast, paths, context) : paths;
  }

  @FieldResolver(() => [DemandRange], {
    nullable: true,
    description:
      "Ranges of the total over the horizon, from joint sample paths, since ranges of steps do not add up; null where the version drew none.",
  })
  totalRanges(
    @Root() forecast: DemandForecast,
    @Arg("levels", () => [Float], {
      defaultValue: [0.95],
      description: "Levels of the ranges, each strictly between 0 and 1.",
    })
    levels: number[],
    @Arg("withOverrides", () => Boolean, { defaultValue: true, description: withOverridesDescription })
    withOverrides: boolean,
    @Ctx() context: RequestContext,
  ): Promise<DemandRange[] | null> {
    return context.loaders
      .of(totalRangesByForecastKey, forecast.horizon, encodeLevels(readLevels(levels)), withOverrides)
      .load(forecastKey(forecast));
  }
}

@Resolver(() => DemandHierarchyNode)
export class DemandHierarchyNodeResolver {
  @FieldResolver(() => Category, { nullable: true, description: "The category, where it is the demand of one." })
  category(@Root() node: DemandHierarchyNode, @Ctx() context: RequestContext): Promise<Category | null> | null {
    return node.categoryKey === null ? null : context.loaders.of(categoryByKey).load(node.categoryKey);
  }

  @FieldResolver(() => Location, { nullable: true, description: "The location, where it is the demand at one." })
  location(@Root() node: DemandHierarchyNode, @Ctx() context: RequestContext): Promise<Location | null> | null {
    return node.locationKey === null ? null : context.loaders.of(locationByKey).load(node.locationKey);
  }

  @FieldResolver(() => DemandForecast, {
    nullable: true,
    description: "The forecast itself, where it is one of a product.",
  })
  forecast(@Root() node: DemandHierarchyNode, @Ctx() context: RequestContext): Promise<DemandForecast | null> | null {
    return node.forecastKey === null ? null : context.loaders.of(forecastByKey, node.horizon).load(node.forecastKey);
  }
}
