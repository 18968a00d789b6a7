import { beliefs } from "./beliefs.ts";
import type { MediaData } from "./media-data.ts";
import type { MediaModelSpec } from "./media-model-spec.ts";

const dayMs = 86_400_000;
const yearDays = 365.25;

/** Columns of the baseline that all geos share, with what is believed of each one's effect. */
export interface SharedColumns {
  names: string[];
  /** [column][period] */
  values: number[][];
  means: number[];
  deviations: number[];
  /** Which scale, told by the data, a column's deviation is in units of: a place in `scales`, −1 for none. */
  scale: number[];
  scales: { name: string; median: number }[];
}

/** Columns that differ between geos, standardised. */
export interface OwnColumns {
  names: string[];
  /** [column][geo][period] */
  values: number[][][];
  deviations: number[];
}

/** The numbers of the data as the model sees them; what it found of some periods holds for any others too. */
export class MediaDesign {
  /** [geo]: outcome that counts as 1. */
  readonly outcomeScale: number[];
  /** [channel][geo]: exposure that counts as 1. */
  readonly exposureScale: number[][];
  /** [channel]: mean exposure of the periods with any, in units of the scale; at least a hundredth. */
  readonly typicalExposure: number[];
  /** Where the trend may bend, in years from the first period. */
  readonly bends: number[];
  private readonly bendYears: number | null;
  private readonly standards: { mean: number; deviation: number }[];

  constructor(
    readonly learnt: MediaData,
    readonly spec: MediaModelSpec,
  ) {
    const { geos, outcome, channels, periods } = learnt;
    const people = geos.reduce((sum, { population }) => sum + population, 0);
    const perHead = sum(outcome.map(sum)) / periods.length / people;
    this.outcomeScale = geos.map(({ population }) => population * Math.abs(perHead));
    this.exposureScale = channels.map(({ exposure }) => {
      const most = Math.max(...exposure.map((row, geo) => Math.max(...row) / geos[geo]!.population));
      return geos.map(({ population }) => (most > 0 ? most * population : population));
    });
    this.typicalExposure = channels.map(({ exposure }, channel) => {
      const scales = this.exposureScale[channel]!;
      const seen = exposure.flatMap((row, geo) =>
        row.filter((value) => value > 0).map((value) => value / scales[geo]!),
      );
      return seen.length === 0 ? 1 : Math.max(0.01, sum(seen) / seen.length);
    });
    this.bendYears = spec.bendEveryDays === null ? null : spec.bendEveryDays / yearDays;
    const years = this.timeOf(periods.length - 1);
    // The last bend leaves half of such a time to be seen in.
    this.bends = this.bendYears === null ? [] : placesUntil(years - this.bendYears / 2, this.bendYears);
    this.standards = learnt.controls.map(({ kind, values }) => {
      const all = values.flat().map((value) => (kind === "price" ? Math.log(value) : value));
      const mean = sum(all) / all.length;
      return { mean, deviation: Math.sqrt(sum(all.map((value) => (value - mean) ** 2)) / all.length) || 1 };
    });
  }

  /**
   * Baseline columns of these data's periods, which begin where the learnt ones do and may go on after them.
   *
   * @param data of the same geos and columns
   */
  shared(data: MediaData): SharedColumns {
    const { seasonalWaves } = this.spec;
    const columns: SharedColumns = { names: [], values: [], means: [], deviations: [], scale: [], scales: [] };
    const add = (name: string, values: number[], mean: number, deviation: number, scale = -1) => {
      columns.names.push(name);
      columns.values.push(values);
      columns.means.push(mean);
      columns.deviations.push(deviation);
      columns.scale.push(scale);
    };
    const scaleOf = (name: string, median: number) => columns.scales.push({ name, median }) - 1;
    const times = data.periods.map((_, period) => this.timeOf(period));
    const middle = this.timeOf(this.learnt.periods.length - 1) / 2;
    add(
      "baseline",
      times.map(() => 1),
      beliefs.baseline.mean,
      beliefs.baseline.deviation,
    );
    add(
      "growth",
      times.map((time) => time - middle),
      0,
      beliefs.growth,
    );
    if (this.bends.length > 0) {
      const scale = scaleOf("bend", beliefs.bendScale);
      this.bends.forEach((bend, index) => {
        add(
          `bend ${index + 1}`,
          times.map((time) => Math.max(0, time - bend)),
          0,
          1,
          scale,
        );
      });
    }
    if (seasonalWaves > 0) {
      const scale = scaleOf("season", beliefs.seasonScale);
      const days = data.periods.map((first) => Date.parse(`${first}T00:00:00Z`) / dayMs + data.periodDays / 2);
      for (let wave = 1; wave <= seasonalWaves; wave++) {
        const angles = days.map((day) => (2 * Math.PI * wave * day) / yearDays);
        add(`season sin ${wave}`, angles.map(Math.sin), 0, 1, scale);
        add(`season cos ${wave}`, angles.map(Math.cos), 0, 1, scale);
      }
    }
    if (data.holidays.length > 0) {
      const scale = scaleOf("holiday", beliefs.holidayScale);
      for (const { holiday, values } of data.holidays) add(`holiday ${holiday}`, values, 0, 1, scale);
    }
    return columns;
  }

  /** [period]: root of the sum of the squared days of each holiday, for each differs by itself from year to year. */
  holidayDays(data: MediaData): number[] {
    return data.periods.map((_, period) => Math.hypot(...data.holidays.map(({ values }) => values[period]!)));
  }

  own(data: MediaData): OwnColumns {
    const controls = data.controls.map(({ kind, values }, index) => {
      const { mean, deviation } = this.standards[index]!;
      return values.map((row) => row.map((value) => ((kind === "price" ? Math.log(value) : value) - mean) / deviation));
    });
    return {
      names: [...data.controls.map(({ control }) => control), ...data.events.map(({ event }) => event)],
      values: [...controls, ...data.events.map(({ values }) => values)],
      deviations: [...controls.map(() => beliefs.control), ...data.events.map(() => beliefs.event)],
    };
  }

  /** Bends that may come in periods after those learnt from, until the last of so many: in years. */
  laterBends(periods: number): number[] {
    if (this.bendYears === null) return [];
    const last = this.bends.at(-1) ?? 0;
    return placesUntil(this.timeOf(periods - 1) - last, this.bendYears).map((place) => last + place);
  }

  /** Years from the first period. */
  timeOf(period: number): number {
    return (period * this.learnt.periodDays) / yearDays;
  }
}

/** At equal distances after 0, up to a limit. */
function placesUntil(limit: number, distance: number): number[] {
  const places: number[] = [];
  for (let place = distance; place <= limit + 1e-9; place += distance) places.push(place);
  return places;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
