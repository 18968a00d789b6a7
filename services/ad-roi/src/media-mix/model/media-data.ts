/** One kind of advertising, or of unpaid attention, over time. */
export interface ChannelData {
  channel: string;
  isPaid: boolean;
  /** [geo][period], at least 0, in one currency; zeros of an organic channel. */
  spend: number[][];
  /** [geo][period], at least 0: what people saw, such as impressions or newsletters sent; the spend where nothing else is known. */
  exposure: number[][];
}

/** What a control means to the business; the model treats all alike but prices, of which it takes logarithms. */
export type ControlKind = "control" | "price" | "promotion" | "competitor" | "demand";

/** Something that moves the outcome and is no advertising. */
export interface ControlData {
  control: string;
  kind: ControlKind;
  /** [geo][period], any numbers; prices above 0. */
  values: number[][];
}

/** Something that happens in some periods, such as a launch: 1 then and 0 else, or a part of the period. */
export interface EventData {
  event: string;
  /** [geo][period] */
  values: number[][];
}

/** What an experiment, such as a geo-lift test, found a channel to do. */
export interface ExperimentData {
  channel: string;
  /** Places in `MediaData.geos`; all of them where the whole country took part. */
  geos: number[];
  /** First and last period of the test, places in `MediaData.periods`. */
  first: number;
  last: number;
  /** [geo of the test][period of the test]: exposure that there would have been without it; 0 where a channel was switched on for it. */
  exposureWithout: number[][];
  /** Outcome in the geos and periods of the test beyond what it would have been, below 0 for less; and its standard error. */
  incrementalOutcome: number;
  standardError: number;
}

/** All that a media-mix model learns from: consecutive periods in one or more geos. */
export interface MediaData {
  outcomeName: string;
  currency: string;
  /** First days, ISO, at equal distances. */
  periods: string[];
  periodDays: number;
  geos: { geo: string; population: number }[];
  /** [geo][period] */
  outcome: number[][];
  /** [geo][period]: money that one unit of the outcome is worth. */
  valuePerUnit: number[][];
  channels: ChannelData[];
  controls: ControlData[];
  events: EventData[];
  /** The same days off for everybody; many, and most of them small, so that what one does is told from what all do. */
  holidays: { holiday: string; values: number[] }[];
  experiments: ExperimentData[];
}

/** Half a year of weeks: with less, seasons, trend and carry-over cannot be told from each other. */
export const neededPeriods = 26;

/** The first periods of the data, as if nothing later were known. */
export function firstPeriods(data: MediaData, count: number): MediaData {
  const cut = (rows: number[][]) => rows.map((row) => row.slice(0, count));
  return {
    ...data,
    periods: data.periods.slice(0, count),
    outcome: cut(data.outcome),
    valuePerUnit: cut(data.valuePerUnit),
    channels: data.channels.map((one) => ({ ...one, spend: cut(one.spend), exposure: cut(one.exposure) })),
    controls: data.controls.map((one) => ({ ...one, values: cut(one.values) })),
    events: data.events.map((one) => ({ ...one, values: cut(one.values) })),
    holidays: data.holidays.map((one) => ({ ...one, values: one.values.slice(0, count) })),
    experiments: data.experiments.filter(({ last }) => last < count),
  };
}

/**
 * Periods at the end to hold out: the last year, which shows every season once, where two more are left to learn from; else a fifth, where
 * enough are left.
 */
export function usualHoldout({ periods, periodDays }: Pick<MediaData, "periods" | "periodDays">): number {
  const year = Math.round(364 / periodDays);
  if (periods.length >= 3 * year) return year;
  const fifth = Math.round(0.2 * periods.length);
  return periods.length - fifth >= neededPeriods ? fifth : 0;
}
