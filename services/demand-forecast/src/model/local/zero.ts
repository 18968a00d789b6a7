import type { FittedForecast, ForecastModel } from "../forecast-model.ts";

/** For what has not sold for a year or ever: nothing is expected, and no width is claimed. */
export const zeroForecast: ForecastModel = {
  method: "ZERO",
  fit(): FittedForecast {
    return { predict: (horizon, probabilities) => probabilities.map(() => new Float64Array(horizon)) };
  },
};
