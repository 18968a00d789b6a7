import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import { ForecastErrors } from "./forecast-errors.ts";

/** Shares of the units asked for, and of days. */
interface Shares {
  /** Error of the total. */
  total: number;
  /** Mean pinball loss. */
  pinball: number;
  /** Days inside the widest interval. */
  inside95: number;
}

/** Forecasts of new products at one age, from their own days alone and from their siblings. */
export interface LaunchShares {
  /** Days since the first sale. */
  age: number;
  alone: Shares;
  siblings: Shares;
}

/** Errors of forecasts of new products, summed over launches. */
export class LaunchErrors {
  readonly #centre = new ForecastErrors();
  #pinball = 0;
  #inside = 0;
  #days = 0;

  /** @param rows quantiles per day, in the order of their probabilities. @param asked units asked for on the first of these days. */
  add(rows: readonly Float64Array[], asked: Float64Array): void {
    this.#centre.add(rows[quantileProbabilities.indexOf(0.5)]!, asked);
    const [lowest, highest] = [rows[0]!, rows.at(-1)!];
    asked.forEach((units, day) => {
      quantileProbabilities.forEach((p, k) => {
        const below = units - rows[k]![day]!;
        this.#pinball += (2 * Math.max(p * below, (p - 1) * below)) / quantileProbabilities.length;
      });
      if (lowest[day]! <= units && units <= highest[day]!) this.#inside++;
    });
    this.#days += asked.length;
  }

  get shares(): Shares {
    return {
      total: this.#centre.totalError,
      pinball: this.#pinball / this.#centre.asked,
      inside95: this.#inside / this.#days,
    };
  }
}
