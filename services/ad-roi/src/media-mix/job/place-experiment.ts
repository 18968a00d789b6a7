import type { ExperimentData, MediaData } from "../model/media-data.ts";

const dayMs = 86_400_000;

/** A concluded test as it is stored. Money is in the organisation's currency. */
export interface ConcludedTest {
  channel: string;
  geos: string[];
  /** First and last day, ISO. */
  starts: string;
  ends: string;
  lift: number;
  error: number;
  /** In its geos over its days: what was spent, and what would have been without the test; null where nobody tells. */
  spendWith: number | null;
  spendWithout: number | null;
}

/**
 * A test among the weeks and geos of the data. One that begins or ends within a week is of the weeks around, in which its own days alone were
 * different; what it brought after its last day, until Sunday, is not in its result, and little beside it.
 *
 * @param data by weeks
 * @returns null where the model has nothing to compare with: a channel, geo or week that is not in the data, or a spend that nobody told
 */
export function placeExperiment(test: ConcludedTest, data: MediaData): ExperimentData | null {
  const channel = data.channels.find((one) => one.channel === test.channel);
  const geos = test.geos.map((geo) => data.geos.findIndex((one) => one.geo === geo));
  const weeks = data.periods.flatMap((monday, period) => {
    const days = daysWithin(monday, test);
    return days > 0 ? [{ period, days }] : [];
  });
  const days = (Date.parse(test.ends) - Date.parse(test.starts)) / dayMs + 1;
  const isInData = weeks.reduce((sum, week) => sum + week.days, 0) === days;
  if (channel === undefined || geos.includes(-1) || !isInData || test.spendWithout === null) return null;
  if (test.spendWith === null && weeks.some((week) => week.days < 7)) return null;
  const withoutADay = test.spendWithout / days;
  const changeADay = withoutADay - (test.spendWith ?? 0) / days;
  const usual = geos.map((geo) => total(channel.spend[geo]!));
  const all = total(usual);
  return {
    channel: test.channel,
    geos,
    first: weeks[0]!.period,
    last: weeks.at(-1)!.period,
    exposureWithout: geos.map((geo, place) => {
      const share = all > 0 ? usual[place]! / all : 1 / geos.length;
      const bought = usual[place]! > 0 ? total(channel.exposure[geo]!) / usual[place]! : 0;
      return weeks.map((week) =>
        week.days === 7
          ? 7 * withoutADay * share * bought
          : Math.max(0, channel.exposure[geo]![week.period]! + week.days * changeADay * share * bought),
      );
    }),
    incrementalOutcome: test.lift,
    standardError: test.error,
  };
}

/** Days of a test in the week from a Monday on. */
function daysWithin(monday: string, { starts, ends }: ConcludedTest): number {
  const begins = Date.parse(monday);
  const from = Math.max(begins, Date.parse(starts));
  const until = Math.min(begins + 6 * dayMs, Date.parse(ends));
  return Math.max(0, (until - from) / dayMs + 1);
}

function total(row: readonly number[]): number {
  return row.reduce((sum, value) => sum + value, 0);
}
