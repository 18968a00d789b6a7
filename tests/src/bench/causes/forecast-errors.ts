/** Errors of forecasts against units asked for, summed over products or places. */
export class ForecastErrors {
  #asked = 0;
  #absolute = 0;
  #ofTotals = 0;
  #over = 0;

  /** @param counts days that are judged; all of them where left out. */
  add(forecast: Float64Array, asked: Float64Array, counts: (day: number) => boolean = () => true): void {
    let over = 0;
    asked.forEach((units, day) => {
      if (!counts(day)) return;
      const error = forecast[day]! - units;
      this.#asked += units;
      this.#absolute += Math.abs(error);
      over += error;
    });
    this.#ofTotals += Math.abs(over);
    this.#over += over;
  }

  /** Units asked for on the days judged. */
  get asked(): number {
    return this.#asked;
  }

  /** Absolute errors of single days, as a share of what was asked for. */
  get wape(): number {
    return this.#absolute / this.#asked;
  }

  /** Absolute errors of the sums over the days judged, likewise. */
  get totalError(): number {
    return this.#ofTotals / this.#asked;
  }

  /** What was forecast too much, likewise; negative for too little. */
  get bias(): number {
    return this.#over / this.#asked;
  }
}
