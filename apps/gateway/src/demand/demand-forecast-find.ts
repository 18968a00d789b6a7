import type { RequestContext } from "../context.ts";
import { parseOptionalKey } from "../node/global-id.ts";
import { forecastByProductKey } from "./demand-forecast.loader.ts";
import type { DemandForecast } from "./demand-forecast.type.ts";
import type { Granularity } from "./granularity.enum.ts";
import { horizonTooLong, readHorizon } from "./horizon.ts";

/** Which forecast of a product. */
export interface ForecastQuestion {
  locationId?: string | null;
  horizon: number;
  granularity: Granularity;
}

/**
 * The champion's forecast of one product; null when there is none yet.
 *
 * @throws GraphQLError BAD_USER_INPUT when the horizon reaches further than the forecast.
 */
export async function findForecast(
  productKey: string,
  question: ForecastQuestion,
  { loaders }: RequestContext,
): Promise<DemandForecast | null> {
  const locationKey = parseOptionalKey("Location", question.locationId, "locationId");
  const horizon = readHorizon(question.horizon);
  const finding = await loaders.of(forecastByProductKey, locationKey, question.granularity, horizon).load(productKey);
  if (finding === null) return null;
  if (finding.outcome === "too-short") throw horizonTooLong(horizon, finding.stored);
  return finding.forecast;
}
