import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type ForecastMethod, quantileProbabilities, type WhatIfAnswer, type WhatIfRequest } from "./contract.ts";
import { keptNetwork } from "./kept-networks.ts";
import { correctRows } from "./model/backtest/calibration.ts";
import {
  followYear,
  type GlobalMethod,
  globalMethods,
  type LocalMethod,
  localModels,
} from "./model/backtest/candidates.ts";
import { partsOf } from "./model/backtest/choose-series.ts";
import { combineRows } from "./model/backtest/combine.ts";
import { coldForecast } from "./model/cold-start/cold-forecast.ts";
import { assertHistory, isNonNegative, type Quantiles } from "./model/forecast-model.ts";
import { neuralQuantiles } from "./model/neural/global-model.ts";
import { yearRatios } from "./model/neural/year-ratio.ts";
import { centreIndex } from "./model/quantile-rows.ts";
import { plainValues, seriesFactors } from "./train/apply-causes.ts";
import { ownSales } from "./train/cold-start.ts";
import { runsOf } from "./train/price-runs.ts";
import type { SeriesChoice, StoredModel } from "./train/stored-model.ts";
import { shapes } from "./train/training-settings.ts";

/** What of a stored model one series needs. */
export interface PredictInput {
  model: Pick<StoredModel, "networks" | "weights" | "total" | "occasions"> & {
    /** Tells the model from all others, of other tenants too; its networks are kept under it. */
    key: string;
  };
  choice: SeriesChoice;
  question: Pick<WhatIfRequest, "granularity" | "startDate" | "history" | "horizon">;
}

/** What a stored model does with one series; a series it has never seen is left to the network, or to ETS without one. */
export function choiceFor(model: StoredModel, seriesId: string): SeriesChoice {
  return (
    model.series[seriesId] ?? {
      method: globalMethods.find((method) => model.networks[method] !== undefined) ?? "ETS",
      members: [],
      weights: [],
      kind: "regular",
      seasonality: shapes[model.granularity].seasonality,
      corrections: quantileProbabilities.map(() => 0),
      sensitivities: model.occasions?.occasions.map(() => 1) ?? [],
      prices: [],
      start: null,
      adjustment: 1,
    }
  );
}

/**
 * Forecasts one series from a given history with a stored model: its method, refitted on that history, and its interval
 * widths. Also the worker task's entry.
 *
 * @throws RangeError when the history is empty, not finite or negative, or the horizon is beyond the model's.
 */
export async function run({ model, choice, question }: PredictInput, _: WorkerContext): Promise<WhatIfAnswer> {
  const asked = Float64Array.from(question.history);
  assertHistory(asked);
  if (!isNonNegative(asked)) throw new RangeError("Demand is zero or more; the history holds a negative value.");
  const { granularity, startDate, horizon } = question;
  const { sensitivities, adjustment } = choice;
  const prices = { runs: runsOf(choice.prices) };
  const factors = seriesFactors(
    model.occasions,
    { startDate, values: asked, sensitivities, prices },
    horizon,
    granularity,
  );
  const history = plainValues(asked, factors);
  const { wanted, weights } = partsOf(choice);
  const rows: Quantiles[] = [];
  for (const method of wanted) rows.push(await predictBy(method, model, choice, history, question));
  const corrected = correctRows(combineRows(rows, weights), choice.corrections, quantileProbabilities, true);
  return {
    method: choice.method,
    probabilities: [...quantileProbabilities],
    quantiles: corrected.map((row) => Array.from(row, (value, h) => value * (factors?.ahead[h] ?? 1) * adjustment)),
  };
}

function isGlobal(method: GlobalMethod | LocalMethod): method is GlobalMethod {
  return (globalMethods as readonly ForecastMethod[]).includes(method);
}

async function predictBy(
  method: ForecastMethod,
  { key, networks, weights, total }: PredictInput["model"],
  { kind, seasonality, start }: SeriesChoice,
  history: Float64Array,
  { granularity, startDate, horizon }: PredictInput["question"],
): Promise<Quantiles> {
  if (method === "SIBLINGS") {
    if (start === null) throw new RangeError("This model version does not know what the product was told from.");
    const own = ownSales({ values: history, startDate }, start.idleSteps, granularity);
    return coldForecast(start.prior, own, horizon, quantileProbabilities).rows;
  }
  if (method === "COMBINED" || method === "PRODUCT_SHARE")
    throw new RangeError(`${method} is made of other forecasts and no member of a combination.`);
  if (!isGlobal(method)) {
    const shape = { ...shapes[granularity], seasonality };
    const rows = localModels[method].fit(history, shape).predict(horizon, quantileProbabilities);
    return total === null
      ? rows
      : followYear(method, rows, yearRatios(Float64Array.from(total), total.length, horizon));
  }
  const config = networks[method];
  if (config === undefined) throw new RangeError("This model version has no network to forecast with.");
  if (horizon > config.horizon) {
    throw new RangeError(`The model forecasts ${config.horizon} steps at most; got a horizon of ${horizon}.`);
  }
  await loadEngine();
  const series = { values: history, startDate, total: total === null ? null : Float64Array.from(total) };
  const network = keptNetwork(`${key}/${method}`, weights[method] ?? {}, config);
  const [answer] = await network.predict([{ series, origin: history.length }]);
  const rows = neuralQuantiles(answer!, kind, centreIndex(quantileProbabilities));
  return rows.map((row) => row.slice(0, horizon));
}
