import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { forecastKey } from "../demand/demand-forecast.row.ts";
import { DemandForecast } from "../demand/demand-forecast.type.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { overrideByKey, overridesByForecastKey } from "./forecast-override.loader.ts";
import { type OverrideRow, toForecastOverride } from "./forecast-override.row.ts";
import { ForecastOverride } from "./forecast-override.type.ts";
import {
  ForecastOverridePreview,
  ForecastOverridePreviewInput,
  forecastOverridePreview,
} from "./forecast-override-preview.ts";
import { ForecastOverridesArguments, forecastOverridesList } from "./forecast-overrides-list.ts";
import { ForecastOverrideAuthorSummary, readOverrideAuthors } from "./override-authors.ts";
import { outcomeByOverrideKey } from "./override-outcome.loader.ts";
import { ForecastOverrideOutcome } from "./override-outcome.type.ts";

export const forecastOverrideConnection = connectionTypes(
  "ForecastOverride",
  "forecast overrides",
  () => ForecastOverride,
);

@Resolver(() => ForecastOverride)
export class ForecastOverrideResolver {
  @Authorized<Permission>("data:read")
  @Query(() => forecastOverrideConnection.ConnectionType, {
    description: "What people plan with instead of the model's demand, newest first, page by page: the whole audit.",
  })
  forecastOverrides(
    @Args(() => ForecastOverridesArguments) { filter, ...page }: ForecastOverridesArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ForecastOverride>> {
    return readListPage<OverrideRow & CursorRow, ForecastOverride>(
      context.db,
      forecastOverridesList(filter ?? null),
      readPage(page),
      toForecastOverride,
    );
  }

  @Authorized<Permission>("data:read")
  @Query(() => [ForecastOverrideAuthorSummary], {
    description: "How much the overrides of each person and program helped, most judged first.",
  })
  forecastOverrideAuthors(@Ctx() context: RequestContext): Promise<ForecastOverrideAuthorSummary[]> {
    return readOverrideAuthors(context.db);
  }

  @Authorized<Permission>("data:read")
  @Query(() => ForecastOverridePreview, { description: "What an override would change, without setting it." })
  forecastOverridePreview(
    @Arg("input", () => ForecastOverridePreviewInput, { description: "The override." })
    input: ForecastOverridePreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<ForecastOverridePreview> {
    return forecastOverridePreview(input, context);
  }

  @FieldResolver(() => Product, { description: "Whose demand." })
  product(@Root() override: ForecastOverride, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(override.productKey);
  }

  @FieldResolver(() => Location, { nullable: true, description: "Where; null when it is over all locations." })
  location(@Root() override: ForecastOverride, @Ctx() context: RequestContext): Promise<Location | null> | null {
    return override.locationKey === null ? null : context.loaders.of(locationByKey).load(override.locationKey);
  }

  @FieldResolver(() => ForecastOverride, {
    nullable: true,
    description: "The override that this one took the place of, or brought back.",
  })
  replaces(
    @Root() override: ForecastOverride,
    @Ctx() context: RequestContext,
  ): Promise<ForecastOverride | null> | null {
    return override.replacesKey === null ? null : context.loaders.of(overrideByKey).load(override.replacesKey);
  }

  @FieldResolver(() => ModelVersion, {
    nullable: true,
    description: "The model whose numbers were known when it was set; null when that version is gone.",
  })
  modelVersion(
    @Root() override: ForecastOverride,
    @Ctx() context: RequestContext,
  ): Promise<ModelVersion | null> | null {
    const { modelVersionKey } = override;
    return modelVersionKey === null ? null : context.loaders.of(modelVersionByKey).load(modelVersionKey);
  }

  @FieldResolver(() => ForecastOverrideOutcome, {
    nullable: true,
    description: "Whether it helped, as far as its days have passed; null while none can be judged.",
  })
  outcome(@Root() override: ForecastOverride, @Ctx() context: RequestContext): Promise<ForecastOverrideOutcome | null> {
    return context.loaders.of(outcomeByOverrideKey).load(override.key);
  }
}

/** What overrides add to a forecast; here, because a model's forecast knows nothing of them. */
@Resolver(() => DemandForecast)
export class OverriddenForecastResolver {
  @FieldResolver(() => [ForecastOverride], {
    description: "The overrides in force on the days of the forecast, which `expected` includes; earliest first.",
  })
  overrides(@Root() forecast: DemandForecast, @Ctx() context: RequestContext): Promise<ForecastOverride[]> {
    return context.loaders.of(overridesByForecastKey, forecast.horizon).load(forecastKey(forecast));
  }
}
