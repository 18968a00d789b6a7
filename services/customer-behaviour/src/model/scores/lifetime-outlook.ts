import type { FittedParameters } from "../lifetime/fit-lifetime.ts";
import type { PurchaseModel } from "../lifetime/purchase-model.ts";

/** One buyer's past in days, as scores show it. */
export interface BuyerPast {
  /** From the last purchase to the origin. */
  recencyDays: number;
  /** Days with a purchase after the first such day. */
  frequency: number;
  /** From the first purchase to the origin. */
  tenureDays: number;
}

/** What a lifetime model says of one buyer. */
export interface BuyerOutlook {
  alive: number;
  /** Purchases within the horizon, of all who may have left. */
  expected: number;
  /** Probability of no purchase within the horizon. */
  none: number;
  /** Purchases within a year, each counted as much less as its quarter is later. */
  discounted: number;
}

export interface OutlookSettings {
  horizonDays: number;
  /** What money of a year from now counts less: 0.1 for 10 %. */
  discountRate: number;
}

interface Ahead {
  expected: number;
  none: number;
  discounted: number;
}

const daysPerWeek = 7;
const quarters = [1, 2, 3, 4] as const;
const quarterDays = 365 / quarters.length;
/** Of a logarithm, for slopes by central differences: their error is of the order of its square. */
const step = 1e-4;

/**
 * A fitted lifetime model, asked about many buyers. What lies ahead of who is still there depends on the number of purchases and
 * the days since the first alone, which many buyers share: each such pair is worked out once.
 */
export class LifetimeOutlook {
  private readonly points: (readonly number[])[];
  private readonly known: Map<string, Ahead>[];

  constructor(
    private readonly model: PurchaseModel,
    private readonly fitted: Pick<FittedParameters, "values" | "covariance">,
    private readonly settings: OutlookSettings,
  ) {
    const moved = fitted.values.flatMap((_, j) =>
      [-1, 1].map((side) => fitted.values.map((value, i) => (i === j ? value * Math.exp(side * step) : value))),
    );
    this.points = [fitted.values, ...moved];
    this.known = this.points.map(() => new Map());
  }

  of(past: BuyerPast): BuyerOutlook {
    return this.at(0, past);
  }

  /**
   * Standard errors by the delta method: of the log odds of `alive` and `none`, and of the logarithms of `expected` and
   * `discounted`. Null where the data do not tell the parameters' covariance.
   */
  errorsOf(past: BuyerPast): BuyerOutlook | null {
    const { covariance } = this.fitted;
    if (covariance === null) return null;
    const slopes = this.fitted.values.map((_, j) => {
      const [below, above] = [this.at(1 + 2 * j, past), this.at(2 + 2 * j, past)];
      const slope = (measure: (outlook: BuyerOutlook) => number) => (measure(above) - measure(below)) / (2 * step);
      return {
        alive: slope(({ alive }) => logOdds(alive)),
        none: slope(({ none }) => logOdds(none)),
        expected: slope(({ expected }) => Math.log(expected)),
        discounted: slope(({ discounted }) => Math.log(discounted)),
      };
    });
    const error = (of: keyof BuyerOutlook) => {
      const variance = covariance.reduce(
        (sum, row, i) => sum + row.reduce((part, cell, j) => part + cell * slopes[i]![of] * slopes[j]![of], 0),
        0,
      );
      return Math.sqrt(Math.max(0, variance));
    };
    return { alive: error("alive"), expected: error("expected"), none: error("none"), discounted: error("discounted") };
  }

  /**
   * Days until half of such buyers would have bought again, at most `longest`; null where not even half ever would within them.
   */
  medianDays(past: BuyerPast, longest = 3_650): number | null {
    const alive = this.of(past).alive;
    const bought = (days: number) => {
      const { none } = this.model.ahead(
        this.fitted.values,
        { repeats: past.frequency, age: past.tenureDays / daysPerWeek },
        days / daysPerWeek,
      );
      return alive * (1 - none);
    };
    if (alive <= 0.5 || bought(longest) < 0.5) return null;
    let [early, late] = [0, longest];
    while (late - early > 0.05) {
      const middle = (early + late) / 2;
      if (bought(middle) < 0.5) early = middle;
      else late = middle;
    }
    return late;
  }

  private at(point: number, { recencyDays, frequency, tenureDays }: BuyerPast): BuyerOutlook {
    const age = tenureDays / daysPerWeek;
    // Of mixed pasts, as reasons ask about, the last purchase cannot be before the first.
    const recency = frequency === 0 ? 0 : Math.max(0, (tenureDays - recencyDays) / daysPerWeek);
    const alive = this.model.alive(this.points[point]!, { repeats: frequency, recency, age });
    const ahead = this.ahead(point, frequency, age);
    return {
      alive,
      expected: alive * ahead.expected,
      none: 1 - alive * (1 - ahead.none),
      discounted: alive * ahead.discounted,
    };
  }

  private ahead(point: number, repeats: number, age: number): Ahead {
    const key = `${repeats}/${age}`;
    const known = this.known[point]!.get(key);
    if (known !== undefined) return known;
    const { horizonDays, discountRate } = this.settings;
    const within = (days: number) => this.model.ahead(this.points[point]!, { repeats, age }, days / daysPerWeek);
    let [discounted, before] = [0, 0];
    for (const quarter of quarters) {
      const { expected } = within(quarter * quarterDays);
      discounted += (expected - before) * (1 + discountRate) ** -((quarter - 0.5) / quarters.length);
      before = expected;
    }
    const ahead = { ...within(horizonDays), discounted };
    this.known[point]!.set(key, ahead);
    return ahead;
  }
}

/** Probabilities of exactly 0 or 1 have no log odds: so close to them nobody could tell the difference. */
const edge = 1e-9;

/** ln(p / (1 − p)), kept finite. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - edge, Math.max(edge, probability));
  return Math.log(p / (1 - p));
}
