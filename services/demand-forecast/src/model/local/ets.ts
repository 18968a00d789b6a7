import type { FittedForecast, ForecastModel } from "../forecast-model.ts";
import { assertHistory, isNonNegative } from "../forecast-model.ts";
import { gaussianRows, repairRows } from "../quantile-rows.ts";
import { type EtsForm, type FittedForm, fitForm, type TrendKind } from "./ets-form.ts";
import { errorSpread, project } from "./exponential-smoothing.ts";
import { projectMultiplicative } from "./multiplicative-smoothing.ts";
import { isSeasonal } from "./seasonality-test.ts";

/** Longest season smoothed step by step. Longer ones (weeks of a year) have too few repetitions, and are MSTL's. */
const longestSeason = 24;

/** Histories up to here try every form; longer ones, where a fit is dear and forms differ less, climb step by step. */
const exhaustiveSteps = 400;

/**
 * Exponential smoothing: simple, Holt's and damped trends, each without a season or with an additive or multiplicative
 * one (Holt–Winters). Errors are additive, or relative where the values are positive. The form with the smallest AICc is used.
 * Own code, since @bsull/augurs has no seasonal ETS.
 *
 * Source: Hyndman et al. (2008); damped trends are Gardner & McKenzie (1985).
 */
export const ets: ForecastModel = {
  method: "ETS",
  fit(history, shape): FittedForecast {
    assertHistory(history);
    const m = shape.seasonality <= longestSeason ? shape.seasonality : 1;
    const positive = history.every((value) => value > 0);
    const best =
      history.length <= exhaustiveSteps ? bestOfAll(history, m, positive) : bestByClimbing(history, m, positive);
    return fittedEts(history, best);
  },
};

function bestOfAll(history: Float64Array, m: number, positive: boolean): FittedForm {
  const trends: TrendKind[] = history.length >= 10 ? ["none", "straight", "damped"] : ["none"];
  const seasons = m > 1 && history.length >= 2 * m + 2 ? [1, m] : [1];
  const scales = positive ? (["additive", "multiplicative"] as const) : (["additive"] as const);
  const forms = seasons.flatMap((steps) =>
    scales.flatMap((scale) => trends.map((trend): EtsForm => ({ scale, trend, seasonality: steps }))),
  );
  return smallest(forms.map((form) => fitForm(history, form)).filter((fitted) => fitted !== null));
}

/** A season where M4's test finds one, then the better scale without a trend, then a damped trend if it helps. */
function bestByClimbing(history: Float64Array, m: number, positive: boolean): FittedForm {
  const seasonality = isSeasonal(history, m) ? m : 1;
  const additive = fitForm(history, { scale: "additive", trend: "none", seasonality })!;
  const relative = positive ? fitForm(history, { scale: "multiplicative", trend: "none", seasonality }) : null;
  const level = smallest([additive, relative].filter((fitted) => fitted !== null));
  const damped = fitForm(history, { ...level.form, trend: "damped" });
  return smallest([level, damped].filter((fitted) => fitted !== null));
}

function smallest(fitted: readonly FittedForm[]): FittedForm {
  return fitted.reduce((least, one) => (one.aicc < least.aicc ? one : least));
}

function fittedEts(history: Float64Array, best: FittedForm): FittedForecast {
  const sigma = Math.sqrt(best.squaredErrors / Math.max(1, best.steps - 1));
  const nonNegative = isNonNegative(history);
  const { form, state, parameters } = best;
  return {
    predict(horizon, probabilities) {
      const spread = errorSpread(parameters, form.seasonality, sigma, horizon);
      const relative = form.scale === "multiplicative";
      const centre = relative
        ? projectMultiplicative(state, parameters.phi, horizon)
        : project(state, parameters.phi, horizon).centre;
      const widths = relative ? spread.map((share, h) => share * centre[h]!) : spread;
      return repairRows(gaussianRows(centre, widths, probabilities), probabilities, nonNegative);
    },
  };
}
