import { type MediaData, neededPeriods } from "./media-data.ts";

/** Above this correlation two channels' effects cannot be told apart. */
const mostCorrelation = 0.995;

/** Why no media mix can be learnt from the data. */
export type MediaRefusal =
  | { code: "too-few-periods"; periods: number; neededPeriods: number }
  | { code: "no-channel" }
  | { code: "no-outcome" }
  | { code: "negative-spend"; channel: string; geo: string; period: string; value: number }
  | { code: "price-not-positive"; control: string; geo: string; period: string; value: number }
  | { code: "gap"; after: string; before: string; periodDays: number };

/** What a media mix cannot tell although it can be learnt. */
export type MediaWarning =
  | { code: "never-varies"; channel: string }
  | { code: "collinear"; channels: [string, string] };

/** Data that no media mix can be learnt from. */
export class MediaDataError extends Error {
  override readonly name = "MediaDataError";

  constructor(readonly refusal: MediaRefusal) {
    super(tellRefusal(refusal));
  }
}

/** @returns what cannot be told. @throws MediaDataError where nothing can be learnt */
export function checkMediaData(data: MediaData): MediaWarning[] {
  const refusal = refusalOf(data);
  if (refusal !== null) throw new MediaDataError(refusal);
  const constant = data.channels.filter(({ exposure }) => exposure.every((row) => row.every((one) => one === row[0])));
  const warnings: MediaWarning[] = constant.map(({ channel }) => ({ code: "never-varies", channel }));
  const varying = data.channels.filter((channel) => !constant.includes(channel));
  varying.forEach((one, index) => {
    for (const other of varying.slice(index + 1)) {
      if (correlationOf(one.exposure.flat(), other.exposure.flat()) > mostCorrelation)
        warnings.push({ code: "collinear", channels: [one.channel, other.channel] });
    }
  });
  return warnings;
}

function refusalOf(data: MediaData): MediaRefusal | null {
  const { periods, channels, periodDays } = data;
  if (channels.length === 0) return { code: "no-channel" };
  for (const [index, period] of periods.entries()) {
    const next = periods[index + 1];
    if (next !== undefined && daysBetween(period, next) !== periodDays)
      return { code: "gap", after: period, before: next, periodDays };
  }
  for (const { channel, spend, exposure } of channels) {
    const place = firstPlace([spend, exposure], (value) => value < 0);
    if (place) return { code: "negative-spend", channel, ...tellPlace(data, place), value: place.value };
  }
  for (const { control, kind, values } of data.controls) {
    const place = kind === "price" ? firstPlace([values], (value) => value <= 0) : null;
    if (place) return { code: "price-not-positive", control, ...tellPlace(data, place), value: place.value };
  }
  if (periods.length < neededPeriods) return { code: "too-few-periods", periods: periods.length, neededPeriods };
  if (!(data.outcome.flat().reduce((sum, value) => sum + value, 0) > 0)) return { code: "no-outcome" };
  return null;
}

interface Place {
  geo: number;
  period: number;
  value: number;
}

function firstPlace(tables: readonly number[][][], isWrong: (value: number) => boolean): Place | null {
  for (const table of tables) {
    for (const [geo, row] of table.entries()) {
      const period = row.findIndex(isWrong);
      if (period >= 0) return { geo, period, value: row[period]! };
    }
  }
  return null;
}

function tellPlace({ geos, periods }: MediaData, { geo, period }: Place): { geo: string; period: string } {
  return { geo: geos[geo]!.geo, period: periods[period]! };
}

/** The refusal in English, for who asked at a command line. */
export function tellRefusal(refusal: MediaRefusal): string {
  switch (refusal.code) {
    case "too-few-periods":
      return `A media mix needs at least ${refusal.neededPeriods} periods; the data have ${refusal.periods}.`;
    case "no-channel":
      return "A media mix needs at least one channel.";
    case "no-outcome":
      return "The outcome is 0 in all periods, so there is nothing to explain.";
    case "negative-spend":
      return `Spend and exposure are at least 0; ${refusal.channel} has ${refusal.value}${whereOf(refusal)}.`;
    case "price-not-positive":
      return `A price is above 0; ${refusal.control} is ${refusal.value}${whereOf(refusal)}.`;
    case "gap":
      return (
        `Periods follow each other every ${refusal.periodDays} days; between ${refusal.after} and ${refusal.before} they do not. ` +
        "Fill the gap, with zeros where nothing was spent."
      );
  }
}

/** What cannot be told, in English. */
export function tellWarning(warning: MediaWarning): string {
  switch (warning.code) {
    case "never-varies":
      return `${warning.channel} is the same in all periods, so its effect cannot be told from the baseline.`;
    case "collinear":
      return `${warning.channels.join(" and ")} go up and down together, so only what both do together can be told.`;
  }
}

function whereOf({ geo, period }: { geo: string; period: string }): string {
  return geo === "" ? ` in ${period}` : ` in ${period} in ${geo}`;
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

function correlationOf(one: readonly number[], other: readonly number[]): number {
  const [meanOne, meanOther] = [meanOf(one), meanOf(other)];
  let [product, squareOne, squareOther] = [0, 0, 0];
  one.forEach((value, index) => {
    const [x, y] = [value - meanOne, other[index]! - meanOther];
    product += x * y;
    squareOne += x * x;
    squareOther += y * y;
  });
  return product / Math.sqrt(squareOne * squareOther);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
