import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { AccuracyPeriod, WorstBy } from "./accuracy.enum.ts";
import {
  readByCategory,
  readByLead,
  readByLevel,
  readByLocation,
  readByMethod,
  readCalibration,
  readHistory,
  readOverall,
  readWorst,
} from "./accuracy-groups.ts";
import {
  AccuracyPoint,
  CalibrationPoint,
  CategoryAccuracy,
  DemandAccuracy,
  LeadAccuracy,
  LevelAccuracy,
  LocationAccuracy,
  MethodAccuracy,
  SeriesAccuracy,
} from "./demand-accuracy.type.ts";
import { DemandAccuracyArguments, readWorstLength } from "./demand-accuracy-arguments.ts";
import { readDemandAccuracy } from "./demand-accuracy-read.ts";
import { ForecastAccuracy } from "./forecast-accuracy.type.ts";

/** Each field is one statement, run when a query asks for it. */
@Resolver(() => DemandAccuracy)
export class DemandAccuracyResolver {
  @Authorized<Permission>("data:read")
  @Query(() => DemandAccuracy, {
    nullable: true,
    description: "How far the forecasts that were shown were off; null until a model has been trained.",
  })
  demandAccuracy(
    @Args(() => DemandAccuracyArguments) question: DemandAccuracyArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<DemandAccuracy | null> {
    return readDemandAccuracy(db, question);
  }

  @FieldResolver(() => ForecastAccuracy, { description: "Of all products together, each forecast by itself." })
  overall(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<ForecastAccuracy> {
    return readOverall(db, scope);
  }

  @FieldResolver(() => [AccuracyPoint], { description: "Over time, oldest first." })
  history(
    @Root() { scope }: DemandAccuracy,
    @Arg("by", () => AccuracyPeriod, { defaultValue: AccuracyPeriod.MONTH, description: "What each point is over." })
    by: AccuracyPeriod,
    @Ctx() { db }: RequestContext,
  ): Promise<AccuracyPoint[]> {
    return readHistory(db, scope, by);
  }

  @FieldResolver(() => [MethodAccuracy], { description: "By the method that forecast, most steps first." })
  byMethod(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<MethodAccuracy[]> {
    return readByMethod(db, scope);
  }

  @FieldResolver(() => [CategoryAccuracy], { description: "By the products' own category, sorted by its path." })
  byCategory(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<CategoryAccuracy[]> {
    return readByCategory(db, scope);
  }

  @FieldResolver(() => [LocationAccuracy], { description: "Of products at each location, most steps first." })
  byLocation(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<LocationAccuracy[]> {
    return readByLocation(db, scope);
  }

  @FieldResolver(() => [LeadAccuracy], { description: "By how far ahead, nearest first." })
  byLead(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<LeadAccuracy[]> {
    return readByLead(db, scope);
  }

  @FieldResolver(() => [LevelAccuracy], {
    description: "By what a forecast adds up, from the top down; with a category asked for, of its products alone.",
  })
  byLevel(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<LevelAccuracy[]> {
    return readByLevel(db, scope);
  }

  @FieldResolver(() => [SeriesAccuracy], {
    description: "The products whose forecasts did worst, worst first; at least seven steps of each were measured.",
  })
  worst(
    @Root() { scope }: DemandAccuracy,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 200." }) first: number,
    @Arg("by", () => WorstBy, { defaultValue: WorstBy.MASE, description: "What is worst." }) by: WorstBy,
    @Ctx() { db }: RequestContext,
  ): Promise<SeriesAccuracy[]> {
    return readWorst(db, scope, by, readWorstLength(first));
  }

  @FieldResolver(() => [CalibrationPoint], {
    description: "Whether ranges hold what they say, by level; empty where nothing was measured.",
  })
  calibration(@Root() { scope }: DemandAccuracy, @Ctx() { db }: RequestContext): Promise<CalibrationPoint[]> {
    return readCalibration(db, scope);
  }
}
