import type { Quantiles } from "../model/forecast-model.ts";
import { coverage, msis, pinballLoss } from "../model/metrics/interval.ts";
import { mase, owa, smape } from "../model/metrics/point.ts";
import { centreIndex } from "../model/quantile-rows.ts";
import type { EvaluationSeries } from "./evaluation-file.ts";

/** One method's official M4 scores, averaged over series. */
export interface MethodEvaluation {
  name: string;
  /** Percent. */
  smape: number;
  /** Null where no series has a scale. */
  mase: number | null;
  /** Against Naive2 on the same series; null where either has no MASE. */
  owa: number | null;
  msis: number | null;
  /**
   * Weighted quantile loss over all series: twice the pinball loss, averaged over the quantiles, over the sum of actual values;
   * null where those are all zero. Source: Gasthaus et al. (2019), AISTATS.
   */
  pinball: number | null;
  /** Share of actuals inside the 95 % interval. */
  coverage95: number;
  /** Spent on this method over all series, backtests included. */
  seconds: number;
}

/** Sums scores over series. */
export class MethodScores {
  #smape = 0;
  #coverage = 0;
  #mase: number[] = [];
  #msis: number[] = [];
  #series = 0;
  #pinball = 0;
  #size = 0;
  seconds = 0;

  constructor(readonly name: string) {}

  /** @param rows quantiles from 0.025 to 0.975, 0.5 among them. */
  add(series: EvaluationSeries, rows: Quantiles, probabilities: readonly number[]): void {
    const centre = rows[centreIndex(probabilities)]!;
    const interval = { lower: rows[0]!, upper: rows[rows.length - 1]!, level: 0.95 };
    this.#series++;
    this.#smape += smape(series.test, centre);
    for (const [k, p] of probabilities.entries()) {
      this.#pinball += (2 * series.horizon * pinballLoss(series.test, rows[k]!, p)) / probabilities.length;
    }
    this.#size += series.test.reduce((sum, value) => sum + Math.abs(value), 0);
    this.#coverage += coverage(series.test, interval.lower, interval.upper);
    const scaled = mase(series.train, series.test, centre, series.seasonality);
    const scaledInterval = msis(series.train, series.test, interval, series.seasonality);
    if (scaled !== null) this.#mase.push(scaled);
    if (scaledInterval !== null) this.#msis.push(scaledInterval);
  }

  averages(): { smape: number; mase: number | null; msis: number | null; pinball: number | null; coverage95: number } {
    return {
      smape: this.#smape / this.#series,
      mase: mean(this.#mase),
      msis: mean(this.#msis),
      pinball: this.#size > 0 ? this.#pinball / this.#size : null,
      coverage95: this.#coverage / this.#series,
    };
  }

  evaluation(naive2: MethodScores): MethodEvaluation {
    const own = this.averages();
    const benchmark = naive2.averages();
    const comparable = own.mase !== null && benchmark.mase !== null && benchmark.mase > 0 && benchmark.smape > 0;
    return {
      name: this.name,
      ...own,
      owa: comparable
        ? owa({ smape: own.smape, mase: own.mase! }, { smape: benchmark.smape, mase: benchmark.mase! })
        : null,
      seconds: this.seconds,
    };
  }
}

function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
