import { dirname, resolve } from "node:path";
import { type ColumnNames, readTable, TableFileError } from "../../files/table-file.ts";
import type { ControlKind, EventData, ExperimentData, MediaData } from "../model/media-data.ts";
import { type MediaConfig, MediaConfigError } from "./media-config.ts";

const dayMs = 86_400_000;
/** How files say that there is no event. */
const noEvent = new Set(["", "0", "na", "n/a", "none", "null", "false"]);
const controlKinds = [
  ["controls", "control"],
  ["prices", "price"],
  ["promotions", "promotion"],
  ["competitors", "competitor"],
  ["demand", "demand"],
] as const satisfies [keyof MediaConfig, ControlKind][];

/** A line of the file: its geo, its day, and its cells by the columns' names. */
interface Line {
  geo: string;
  day: string;
  numbers: Record<string, number>;
  texts: Record<string, string>;
}

/**
 * Reads a CSV file of periods, or of geos and periods, in any order.
 *
 * @param configPath where a file of holidays is looked for beside
 * @throws MediaConfigError, TableFileError naming line, column and rule
 */
export async function readMediaFile(path: string, config: MediaConfig, configPath: string): Promise<MediaData> {
  const lines = await readLines(path, config);
  const geoNames = [...new Set(lines.map(({ geo }) => geo))];
  const periods = [...new Set(lines.map(({ day }) => day))].sort();
  const placed = new Map(lines.map((line) => [`${line.geo} ${line.day}`, line]));
  if (placed.size < lines.length) throw new TableFileError(tellTwice(lines));
  const table = (read: (line: Line) => number) =>
    geoNames.map((geo) =>
      periods.map((day) => {
        const line = placed.get(`${geo} ${day}`);
        if (line === undefined) throw new TableFileError(`${geo} has no line of ${day}, which other geos have.`);
        return read(line);
      }),
    );
  const numbers = (column: string) => table((line) => line.numbers[column]!);
  const nothing = () => table(() => 0);
  const outcome = numbers(config.target);
  const { valuePerUnit, population } = config;
  const data: MediaData = {
    outcomeName: config.target,
    currency: config.currency,
    periods,
    periodDays: periodDaysOf(periods),
    geos: geoNames.map((geo, place) => ({
      geo,
      population: sizeOf(geoNames, place, outcome, population && numbers(population)),
    })),
    outcome,
    valuePerUnit: valuePerUnit === undefined ? table(() => 1) : numbers(valuePerUnit),
    channels: [
      ...Object.entries(config.spend).map(([channel, column]) => ({
        channel,
        isPaid: true,
        spend: numbers(column),
        exposure: numbers(config.exposure[channel] ?? column),
      })),
      ...Object.entries(config.organic).map(([channel, column]) => ({
        channel,
        isPaid: false,
        spend: nothing(),
        exposure: numbers(column),
      })),
    ],
    controls: controlKinds.flatMap(([key, kind]) =>
      Object.entries(config[key]).map(([control, column]) => ({ control, kind, values: numbers(column) })),
    ),
    events: Object.entries(config.events).flatMap(([name, column]) => eventsOf(name, column, lines, table)),
    holidays: await holidaysOf(config, configPath, periods),
    experiments: [],
  };
  return { ...data, experiments: config.experiments.map((one) => experimentOf(one, data)) };
}

function experimentOf(
  { channel, from, to, geos, exposureWithout, ...found }: MediaConfig["experiments"][number],
  data: MediaData,
): ExperimentData {
  const names = data.geos.map(({ geo }) => geo);
  const places = (geos ?? names).map((geo) => placeOf(names, geo, "geo"));
  const [first, last] = [placeOf(data.periods, from, "period"), placeOf(data.periods, to, "period")];
  const { exposure } = data.channels.find((one) => one.channel === channel)!;
  const without = places.map((geo) => exposure[geo]!.slice(first, last + 1).map((value) => exposureWithout * value));
  return { ...found, channel, geos: places, first, last, exposureWithout: without };
}

async function readLines(path: string, config: MediaConfig): Promise<Line[]> {
  const texts = Object.values(config.events);
  const numbers = [
    config.target,
    ...[config.valuePerUnit, config.population].filter((column) => column !== undefined),
    ...[config.spend, config.exposure, config.organic, ...controlKinds.map(([key]) => config[key])].flatMap((named) =>
      Object.values(named),
    ),
  ];
  const all = [config.date, ...(config.geo === undefined ? [] : [config.geo]), ...numbers, ...texts];
  const columns: ColumnNames<string> = Object.fromEntries(
    all.map((name) => [name, { names: [name], optional: false }]),
  );
  const lines: Line[] = [];
  await readTable(path, columns, (row) => {
    const day = row.cell(config.date).slice(0, 10);
    if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) row.broken(config.date, "is an ISO day such as 2024-01-31");
    const numberOf = (column: string) => {
      const text = row.cell(column);
      const value = Number(text || Number.NaN);
      if (!Number.isFinite(value)) row.broken(column, "is a number");
      return [column, value] as const;
    };
    lines.push({
      geo: config.geo === undefined ? "" : row.cell(config.geo),
      day,
      numbers: Object.fromEntries(numbers.map(numberOf)),
      texts: Object.fromEntries(texts.map((column) => [column, row.cell(column)])),
    });
  });
  if (lines.length === 0) throw new TableFileError(`${path} holds no periods.`);
  return lines;
}

/** The commonest distance: others are gaps, which the model's own check names. */
function periodDaysOf(periods: readonly string[]): number {
  const counts = new Map<number, number>();
  periods.slice(1).forEach((day, index) => {
    const days = (Date.parse(day) - Date.parse(periods[index]!)) / dayMs;
    counts.set(days, (counts.get(days) ?? 0) + 1);
  });
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [7, 0])[0];
}

/** People of a geo; where nobody tells, its mean outcome says how large it is. 1 nationally. */
function sizeOf(
  geos: readonly string[],
  place: number,
  outcome: number[][],
  people: number[][] | undefined | "",
): number {
  if (people) return people[place]!.at(-1)!;
  if (geos.length === 1) return 1;
  const row = outcome[place]!;
  return Math.max(1e-9, row.reduce((sum, value) => sum + value, 0) / row.length);
}

/** A column of numbers is one event; a column of names is one event for each name. */
function eventsOf(
  name: string,
  column: string,
  lines: readonly Line[],
  table: (read: (line: Line) => number) => number[][],
): EventData[] {
  const found = [...new Set(lines.map(({ texts }) => texts[column]!))].filter(
    (text) => !noEvent.has(text.toLowerCase()),
  );
  if (found.every((text) => Number.isFinite(Number(text))))
    return [{ event: name, values: table(({ texts }) => Number(texts[column]) || 0) }];
  return found.map((event) => ({ event, values: table(({ texts }) => Number(texts[column] === event)) }));
}

/** Of each holiday, its days in each period. Holidays outside the data are none. */
async function holidaysOf(
  { holidays }: MediaConfig,
  configPath: string,
  periods: readonly string[],
): Promise<MediaData["holidays"]> {
  if (holidays === undefined) return [];
  const days = "days" in holidays ? holidays.days : await readHolidays(holidays, configPath);
  const periodDays = periodDaysOf(periods);
  const starts = periods.map((day) => Date.parse(day));
  return Object.entries(days).flatMap(([holiday, list]) => {
    const times = list.map((day) => Date.parse(day));
    const values = starts.map(
      (start) => times.filter((time) => time >= start && time < start + periodDays * dayMs).length,
    );
    return values.some((value) => value > 0) ? [{ holiday, values }] : [];
  });
}

async function readHolidays(
  { file, date, holiday, where }: { file: string; date: string; holiday: string; where: Record<string, string> },
  configPath: string,
): Promise<Record<string, string[]>> {
  const names = [date, holiday, ...Object.keys(where)];
  const columns: ColumnNames<string> = Object.fromEntries(
    names.map((name) => [name, { names: [name], optional: false }]),
  );
  const days: Record<string, string[]> = {};
  await readTable(resolve(dirname(configPath), file), columns, (row) => {
    if (Object.entries(where).some(([column, value]) => row.cell(column) !== value)) return;
    days[row.cell(holiday)] ??= [];
    days[row.cell(holiday)]!.push(row.cell(date));
  });
  return days;
}

function placeOf(list: readonly string[], wanted: string, what: string): number {
  const place = list.indexOf(wanted);
  if (place < 0) throw new MediaConfigError(`An experiment names the ${what} ${wanted}, which the data do not have.`);
  return place;
}

function tellTwice(lines: readonly Line[]): string {
  const seen = new Set<string>();
  const twice = lines.find(({ geo, day }) => seen.size === seen.add(`${geo} ${day}`).size)!;
  return `${twice.day}${twice.geo && ` of ${twice.geo}`} is in the file twice.`;
}
