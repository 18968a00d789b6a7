import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { Args, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { championForecasts, type ForecastRow, toDemandForecast } from "./demand-forecast.row.ts";
import { DemandForecast } from "./demand-forecast.type.ts";
import { findForecast } from "./demand-forecast-find.ts";
import { DemandForecastsArguments, demandForecastsList } from "./demand-forecasts-list.ts";
import { ProductForecastArguments } from "./forecast-arguments.ts";
import { Granularity } from "./granularity.enum.ts";
import { horizonTooLong, readHorizon } from "./horizon.ts";

export const demandForecastConnection = connectionTypes("DemandForecast", "forecasts", () => DemandForecast);

@Resolver(() => DemandForecast)
export class DemandForecastsResolver {
  @Authorized<Permission>("data:read")
  @Query(() => DemandForecast, {
    nullable: true,
    description: "What will be sold of one product; null until a model has been trained on it.",
  })
  demandForecast(
    @Args(() => ProductForecastArguments) { productId, ...question }: ProductForecastArguments,
    @Ctx() context: RequestContext,
  ): Promise<DemandForecast | null> {
    return findForecast(parseKey("Product", productId, "productId"), question, context);
  }

  @Authorized<Permission>("data:read")
  @Query(() => demandForecastConnection.ConnectionType, {
    description: "What will be sold of the products that match, page by page.",
  })
  async demandForecasts(
    @Args(() => DemandForecastsArguments) { filter, order, horizon, ...page }: DemandForecastsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DemandForecast>> {
    const steps = readHorizon(horizon);
    const list = demandForecastsList(filter ?? {}, order ?? null, steps);
    const found = await readListPage<ForecastRow & CursorRow, DemandForecast>(context.db, list, readPage(page), (row) =>
      toDemandForecast(row, steps),
    );
    if (found.nodes.length === 0) await requireReach(context.db, filter?.granularity ?? Granularity.DAY, steps);
    return found;
  }
}

/**
 * Tells an empty list from one that is empty because nothing reaches so far ahead.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the longest horizon there is.
 */
export async function requireReach(db: TenantSnapshot, granularity: Granularity, horizon: number): Promise<void> {
  const [row] = await db.query<{ stored: number | null }>(
    `SELECT max(f.horizon) AS stored FROM ${championForecasts}
     WHERE v.task = $1 AND v.variant = $2 AND v.status = 'CHAMPION'`,
    [demandForecastTask, granularity],
  );
  const stored = row?.stored ?? null;
  if (stored !== null && stored < horizon) throw horizonTooLong(horizon, stored);
}
