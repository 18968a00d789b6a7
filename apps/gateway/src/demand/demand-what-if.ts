import { maxHistorySteps } from "@bellwether/demand-forecast/contract";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { parseKey } from "../node/global-id.ts";
import { forecastKey } from "./demand-forecast.row.ts";
import { findForecast } from "./demand-forecast-find.ts";
import type { DemandWhatIf, DemandWhatIfInput } from "./demand-what-if.type.ts";
import { encodeLevels, expectedByForecastKey } from "./expected.loader.ts";
import { historyByForecastKey } from "./history.loader.ts";
import { defaultLevels } from "./levels.ts";
import { seriesFromQuantiles } from "./quantile-bands.ts";
import { plannedAnswer } from "./what-if-planned.ts";
import { askWhatIf } from "./what-if-question.ts";

/** Largest factor: a hundredfold demand is a typing error. */
const maxFactor = 100;

/**
 * Forecasts a product anew from a history whose last steps are multiplied, and gives the stored forecast beside it.
 *
 * @throws GraphQLError BAD_USER_INPUT when there is no forecast to start from; UNAVAILABLE when the model host is away.
 */
export async function demandWhatIf(input: DemandWhatIfInput, context: RequestContext): Promise<DemandWhatIf> {
  const { recentSteps, recentFactor, granularity } = input;
  if (recentSteps < 1) throw badUserInput("input.recentSteps", `input.recentSteps is at least 1; got ${recentSteps}.`);
  if (!(recentFactor >= 0 && recentFactor <= maxFactor))
    throw badUserInput("input.recentFactor", `input.recentFactor is from 0 to ${maxFactor}; got ${recentFactor}.`);
  const stored = await findForecast(parseKey("Product", input.productId, "input.productId"), input, context);
  if (stored === null)
    throw badUserInput("input.productId", "There is no forecast of this product there yet; train the models first.");
  const key = forecastKey(stored);
  const [history, baseline] = await Promise.all([
    context.loaders.of(historyByForecastKey, maxHistorySteps).load(key),
    context.loaders.of(expectedByForecastKey, stored.horizon, encodeLevels(defaultLevels)).load(key),
  ]);
  if (history === null || baseline === null) throw new Error(`Forecast ${key} has neither history nor quantiles.`);
  const sold = history.values.map((value) => value ?? 0);
  const answer = await askWhatIf(
    {
      modelVersionId: stored.modelVersionKey,
      seriesId: stored.seriesKey,
      granularity,
      startDate: history.start,
      history: sold.map((value, step) => (step >= sold.length - recentSteps ? value * recentFactor : value)),
      horizon: stored.horizon,
    },
    context,
  );
  const planned = await plannedAnswer(context.db, stored, answer);
  const series = seriesFromQuantiles(answer.probabilities, (index) => planned[index] ?? [], defaultLevels);
  return {
    modelVersionKey: stored.modelVersionKey,
    forecast: { start: stored.start, step: granularity, ...series },
    baseline,
    expectedTotal: sum(series.values),
    baselineTotal: sum(baseline.values),
    method: answer.method,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
